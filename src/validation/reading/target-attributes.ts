import type { IConstruct } from 'constructs';
import type { TargetAttributes } from '../view/views';

// Found by name, so that two copies of this package in one app understand each other.
const KEY = Symbol.for('cdk-vpc-flow-logs.target-attributes');

/** Notes what the program knows of the resource that a flow log watches although the template does not say so. */
export function setTargetAttributes(flowLog: IConstruct, attributes: TargetAttributes): void {
  Object.defineProperty(flowLog, KEY, { value: attributes, configurable: true });
}

/** What was noted for a flow log; empty if nothing was. */
export function targetAttributesOf(flowLog: IConstruct): TargetAttributes {
  return (flowLog as { readonly [KEY]?: TargetAttributes })[KEY] ?? {};
}
