import type { CfnResource, ResourceEnvironment } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { TargetAttributes } from '../view/views';

// Found by name, so that two copies of this package in one app understand each other.
const KEY = Symbol.for('cdk-vpc-flow-logs.target-attributes');

/** Notes what the program knows of the resource that a flow log monitors, although the template does not say so. */
export function setTargetAttributes(flowLog: IConstruct, attributes: TargetAttributes): void {
  Object.defineProperty(flowLog, KEY, { value: attributes, configurable: true });
}

/** What was noted for a flow log; empty if nothing was. */
export function targetAttributesOf(flowLog: IConstruct): TargetAttributes {
  return (flowLog as { readonly [KEY]?: TargetAttributes })[KEY] ?? {};
}

/** Where the construct around a flow log, an `ec2.FlowLog` for instance, knows its log group to be. */
export function placeOfLogGroup(flowLog: CfnResource): ResourceEnvironment | undefined {
  const around = (flowLog.node.scope ?? {}) as {
    readonly flowLogId?: string; readonly logGroup?: { readonly env?: ResourceEnvironment };
  };
  const { logGroup } = around;
  return logGroup !== undefined && around.flowLogId === flowLog.ref ? logGroup.env : undefined;
}
