import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { fail } from './fail';
import type { FlowLogOptions } from './flow-log-options';
import { given } from './given';

/** Throws if the props are of another kind than they should be, as JavaScript lets them be. */
export function checkProps(scope: IConstruct, props: FlowLogOptions & { readonly resourceType: unknown }): void {
  checkResourceType(scope, 'resourceType', props.resourceType);
  checkOptionKinds(scope, props);
}

/** The same for what `FlowLogs` takes. */
export function checkOptionKinds(scope: IConstruct, { destination, logFormat }: FlowLogOptions): void {
  if (destination !== undefined && typeof destination?.bind !== 'function') {
    fail(scope, `'destination' must be one of FlowLogDestination, such as FlowLogDestination.toS3(bucket), got ${given(destination)}`);
  }
  if (logFormat !== undefined && !Array.isArray(logFormat?.fields)) {
    const factory = Array.isArray(logFormat) ? 'FlowLogFormat.fromLogFormats(formats)' : 'FlowLogFormat.parse(text)';
    fail(scope, `'logFormat' must be a FlowLogFormat, got ${given(logFormat)}; use ${factory}`);
  }
}

export function checkResourceType(scope: IConstruct, prop: string, target: unknown): void {
  const isTarget = typeof target === 'object' && target !== null && 'resourceType' in target && 'resourceId' in target;
  if (isTarget && !Token.isUnresolved(target)) return;
  fail(scope, `'${prop}' must specify what to monitor, such as FlowLogResource.fromVpc(vpc), got ${given(target)}`);
}
