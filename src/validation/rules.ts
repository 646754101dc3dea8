import type { Rule } from './rule';
import { alarmDimensionsMisfit } from './rules/alarm-dimensions-misfit';
import { alarmThresholdOutOfReach } from './rules/alarm-threshold-out-of-reach';
import { alarmWithoutStatistic } from './rules/alarm-without-statistic';
import { configurationChanged } from './rules/configuration-changed';
import { describeFlowLogsLimited } from './rules/describe-flow-logs-limited';
import { duplicateFlowLog } from './rules/duplicate-flow-log';
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
import { gatewayIntervalTooLong } from './rules/gateway-interval-too-long';
import { metricDefaultWithDimensions } from './rules/metric-default-with-dimensions';
import { metricFilterOnInfrequentAccess } from './rules/metric-filter-on-infrequent-access';
import { metricValueNotInPattern } from './rules/metric-value-not-in-pattern';
import { networkInterfaceInEc2Classic } from './rules/network-interface-in-ec2-classic';
import { peerVpcInAnotherAccount } from './rules/peer-vpc-in-another-account';
import { recordFileDamaged } from './rules/record-file-damaged';
import { recordFileInaccessible } from './rules/record-file-inaccessible';
import { recordSettingInvalid } from './rules/record-setting-invalid';
import { resourceOfEc2Classic } from './rules/resource-of-ec2-classic';
import { similarFlowLog } from './rules/similar-flow-log';
import { tooManyFlowLogs } from './rules/too-many-flow-logs';
import { trafficLoggedTwice } from './rules/traffic-logged-twice';
import { vpcWithoutFlowLog } from './rules/vpc-without-flow-log';

/** All rules, in the order of their ids. */
export const RULES: readonly Rule[] = [
  alarmDimensionsMisfit,
  alarmThresholdOutOfReach,
  alarmWithoutStatistic,
  configurationChanged,
  describeFlowLogsLimited,
  duplicateFlowLog,
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
  gatewayIntervalTooLong,
  metricDefaultWithDimensions,
  metricFilterOnInfrequentAccess,
  metricValueNotInPattern,
  networkInterfaceInEc2Classic,
  peerVpcInAnotherAccount,
  recordFileDamaged,
  recordFileInaccessible,
  recordSettingInvalid,
  resourceOfEc2Classic,
  similarFlowLog,
  tooManyFlowLogs,
  trafficLoggedTwice,
  vpcWithoutFlowLog,
];
