import { oncePer } from '../../model/once-per';
import { DEFAULT_LOG_GROUP_NAME_PATTERN, isSingleLogGroup } from '../../model/telemetry-pattern';
import { Unknown } from '../view/template';
import type { Json, Value } from '../view/template';
import { differ, memberOf, objectOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { VpcView } from '../view/network-views';
import type { FlowLogView, ResourceView } from '../view/views';

/** The types of rules by which CloudWatch creates flow logs: of an account, and of an organization. */
const TYPES = ['AWS::ObservabilityAdmin::TelemetryRule', 'AWS::ObservabilityAdmin::OrganizationTelemetryRule'];

/** A telemetry rule for VPC flow logs. */
export interface TelemetryRule {
  /** A flow log such as CloudWatch creates for the rule. */
  readonly flowLog: FlowLogView;
  /** Whether the rule is for more Regions than its stack's. */
  readonly isReplicated: boolean;
}

/** The telemetry rules of the app that are known to be for VPC flow logs. */
export const telemetryRules = oncePer((app: AppView): readonly TelemetryRule[] =>
  TYPES.flatMap((type) => app.ofType(type)).flatMap(readRule));

/** Whether a telemetry rule may give the VPC a flow log that shows rejected traffic, for all that is known. */
export function mayBeCoveredByRule(vpc: VpcView, app: AppView): boolean {
  return telemetryRules(app).some(({ flowLog: { stack, trafficType }, isReplicated }) => trafficType !== 'ACCEPT'
    && !differ(stack.account, vpc.stack.account) && (isReplicated || !differ(stack.region, vpc.stack.region)));
}

function readRule(resource: ResourceView): TelemetryRule[] {
  const rule = resource.properties.Rule;
  if (memberAt(rule, 'ResourceType') !== 'AWS::EC2::VPC') return [];
  const destination = memberAt(rule, 'DestinationConfiguration');
  const parameters = memberAt(destination, 'VPCFlowLogParameters');
  const { path, type, logicalId, stack, condition, properties } = resource;
  const flowLog: FlowLogView = {
    kind: 'flow-log', path, type, logicalId, stack, condition, properties,
    resourceType: 'VPC',
    resourceId: new Unknown(),
    trafficType: (memberAt(parameters, 'TrafficType') ?? 'ALL') as Value<string>,
    logDestinationType: 'cloud-watch-logs',
    logDestination: undefined,
    logGroupName: singleLogGroup(memberAt(destination, 'DestinationPattern') ?? DEFAULT_LOG_GROUP_NAME_PATTERN),
    deliverLogsPermissionArn: new Unknown(),
    deliverCrossAccountRole: undefined,
    logFormat: memberAt(parameters, 'LogFormat') as Value<string>,
    maxAggregationInterval: memberAt(parameters, 'MaxAggregationInterval') as Value<number>,
    destinationOptions: undefined,
    tagFieldSpecifications: undefined,
    tags: undefined,
    target: {},
  };
  const isReplicated = [memberAt(rule, 'AllRegions'), memberAt(rule, 'Regions')].some((value) => value !== undefined);
  return [{ flowLog, isReplicated }];
}

/** The name of the log group if there is one for all VPCs of the account. */
function singleLogGroup(pattern: Json): Value<string> {
  return typeof pattern === 'string' && !isSingleLogGroup(pattern) ? new Unknown() : pattern as Value<string>;
}

/** A member of what may be unknown as a whole. */
function memberAt(value: Json, name: string): Json {
  const object = objectOf(value);
  if (object !== undefined) return memberOf(object, name);
  return value === undefined ? undefined : new Unknown();
}
