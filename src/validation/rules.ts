import type { Rule } from './rule';
import { alarmDimensionsMisfit } from './rules/alarm-dimensions-misfit';
import { alarmSubscriptionInvalid } from './rules/alarm-subscription-invalid';
import { alarmThresholdOutOfReach } from './rules/alarm-threshold-out-of-reach';
import { alarmWithoutStatistic } from './rules/alarm-without-statistic';
import { bucketKeyById } from './rules/bucket-key-by-id';
import { bucketKeyOfAws } from './rules/bucket-key-of-aws';
import { bucketKeyRefusesDelivery } from './rules/bucket-key-refuses-delivery';
import { bucketPolicyLeftToAws } from './rules/bucket-policy-left-to-aws';
import { bucketPolicyMissing } from './rules/bucket-policy-missing';
import { configurationChanged } from './rules/configuration-changed';
import { deliveryRoleConditionNeverMet } from './rules/delivery-role-condition-never-met';
import { deliveryRoleDistrustsService } from './rules/delivery-role-distrusts-service';
import { deliveryRoleForAnotherLogGroup } from './rules/delivery-role-for-another-log-group';
import { deliveryRoleInAnotherAccount } from './rules/delivery-role-in-another-account';
import { deliveryRoleLacksActions } from './rules/delivery-role-lacks-actions';
import { deliveryRoleMissing } from './rules/delivery-role-missing';
import { deliveryRoleName } from './rules/delivery-role-name';
import { deliveryRoleNotAllowed } from './rules/delivery-role-not-allowed';
import { describeFlowLogsLimited } from './rules/describe-flow-logs-limited';
import { destinationAmbiguous } from './rules/destination-ambiguous';
import { destinationMissing } from './rules/destination-missing';
import { destinationNotAnArn } from './rules/destination-not-an-arn';
import { destinationOfAnotherType } from './rules/destination-of-another-type';
import { destinationOptionsIncomplete } from './rules/destination-options-incomplete';
import { destinationOptionsMisspelt } from './rules/destination-options-misspelt';
import { destinationOptionsWithoutFiles } from './rules/destination-options-without-files';
import { destinationTypeMisspelt } from './rules/destination-type-misspelt';
import { duplicateFlowLog } from './rules/duplicate-flow-log';
import { fieldMisspelt } from './rules/field-misspelt';
import { fieldOfAnotherResourceType } from './rules/field-of-another-resource-type';
import { fieldRepeated } from './rules/field-repeated';
import { fieldUnknown } from './rules/field-unknown';
import { filterPatternMisfit } from './rules/filter-pattern-misfit';
import { filterPatternNeverMatches } from './rules/filter-pattern-never-matches';
import { filterPatternOnSecondaryAddress } from './rules/filter-pattern-on-secondary-address';
import { filterPatternOnUnloggedTraffic } from './rules/filter-pattern-on-unlogged-traffic';
import { filterPatternUnreadable } from './rules/filter-pattern-unreadable';
import { flowLogMoved } from './rules/flow-log-moved';
import { flowLogNotRecorded } from './rules/flow-log-not-recorded';
import { flowLogPermissionsLimited } from './rules/flow-log-permissions-limited';
import { flowLogRenamed } from './rules/flow-log-renamed';
import { flowLogWithTags } from './rules/flow-log-with-tags';
import { formatMalformed } from './rules/format-malformed';
import { gatewayIntervalTooLong } from './rules/gateway-interval-too-long';
import { gatewayWithTrafficType } from './rules/gateway-with-traffic-type';
import { intervalNotSupported } from './rules/interval-not-supported';
import { logGroupArnWithoutWildcard } from './rules/log-group-arn-without-wildcard';
import { logGroupInAnotherAccount } from './rules/log-group-in-another-account';
import { logGroupInAnotherRegion } from './rules/log-group-in-another-region';
import { logGroupKeyRefusesLogs } from './rules/log-group-key-refuses-logs';
import { logGroupNameIsAnArn } from './rules/log-group-name-is-an-arn';
import { metricDefaultWithDimensions } from './rules/metric-default-with-dimensions';
import { metricFilterOnInfrequentAccess } from './rules/metric-filter-on-infrequent-access';
import { metricValueNotInPattern } from './rules/metric-value-not-in-pattern';
import { networkInterfaceInEc2Classic } from './rules/network-interface-in-ec2-classic';
import { peerVpcInAnotherAccount } from './rules/peer-vpc-in-another-account';
import { recordFileDamaged } from './rules/record-file-damaged';
import { recordFileInaccessible } from './rules/record-file-inaccessible';
import { recordSettingInvalid } from './rules/record-setting-invalid';
import { reservedPrefix } from './rules/reserved-prefix';
import { resourceIdOfAnotherType } from './rules/resource-id-of-another-type';
import { resourceOfEc2Classic } from './rules/resource-of-ec2-classic';
import { resourceTypeMisspelt } from './rules/resource-type-misspelt';
import { similarFlowLog } from './rules/similar-flow-log';
import { tagFieldsUndefined } from './rules/tag-fields-undefined';
import { tooManyFlowLogs } from './rules/too-many-flow-logs';
import { trafficLoggedTwice } from './rules/traffic-logged-twice';
import { trafficTypeMissing } from './rules/traffic-type-missing';
import { trafficTypeMisspelt } from './rules/traffic-type-misspelt';
import { vpcWithoutFlowLog } from './rules/vpc-without-flow-log';

/** All rules, in the order of their ids. */
export const RULES: readonly Rule[] = [
  alarmDimensionsMisfit,
  alarmSubscriptionInvalid,
  alarmThresholdOutOfReach,
  alarmWithoutStatistic,
  bucketKeyById,
  bucketKeyOfAws,
  bucketKeyRefusesDelivery,
  bucketPolicyLeftToAws,
  bucketPolicyMissing,
  configurationChanged,
  deliveryRoleConditionNeverMet,
  deliveryRoleDistrustsService,
  deliveryRoleForAnotherLogGroup,
  deliveryRoleInAnotherAccount,
  deliveryRoleLacksActions,
  deliveryRoleMissing,
  deliveryRoleName,
  deliveryRoleNotAllowed,
  describeFlowLogsLimited,
  destinationAmbiguous,
  destinationMissing,
  destinationNotAnArn,
  destinationOfAnotherType,
  destinationOptionsIncomplete,
  destinationOptionsMisspelt,
  destinationOptionsWithoutFiles,
  destinationTypeMisspelt,
  duplicateFlowLog,
  fieldMisspelt,
  fieldOfAnotherResourceType,
  fieldRepeated,
  fieldUnknown,
  filterPatternMisfit,
  filterPatternNeverMatches,
  filterPatternOnSecondaryAddress,
  filterPatternOnUnloggedTraffic,
  filterPatternUnreadable,
  flowLogMoved,
  flowLogNotRecorded,
  flowLogPermissionsLimited,
  flowLogRenamed,
  flowLogWithTags,
  formatMalformed,
  gatewayIntervalTooLong,
  gatewayWithTrafficType,
  intervalNotSupported,
  logGroupArnWithoutWildcard,
  logGroupInAnotherAccount,
  logGroupInAnotherRegion,
  logGroupKeyRefusesLogs,
  logGroupNameIsAnArn,
  metricDefaultWithDimensions,
  metricFilterOnInfrequentAccess,
  metricValueNotInPattern,
  networkInterfaceInEc2Classic,
  peerVpcInAnotherAccount,
  recordFileDamaged,
  recordFileInaccessible,
  recordSettingInvalid,
  reservedPrefix,
  resourceIdOfAnotherType,
  resourceOfEc2Classic,
  resourceTypeMisspelt,
  similarFlowLog,
  tagFieldsUndefined,
  tooManyFlowLogs,
  trafficLoggedTwice,
  trafficTypeMissing,
  trafficTypeMisspelt,
  vpcWithoutFlowLog,
];
