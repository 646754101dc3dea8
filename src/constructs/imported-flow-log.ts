import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { logGroupOfReference } from './destinations/log-group-of-reference';
import { fail } from './fail';
import { FlowLogBase, KnownOwnFlowLog } from './flow-log-base';
import type { FlowLogAttributes } from './flow-log-attributes';
import { defaultFormat } from '../model/default-format';

/** A flow log that was created outside this app. */
export class ImportedFlowLog extends FlowLogBase {
  /** @internal */
  public readonly _known: KnownOwnFlowLog;

  constructor(scope: Construct, id: string, props: FlowLogAttributes) {
    super(scope, id);
    this._known = {
      ...props,
      destinationType: destinationTypeOf(this, props),
      logGroup: props.logGroup === undefined ? undefined : logGroupOfReference(this, props.logGroup),
      logFormat: props.logFormat ?? defaultFormat(props.resourceType?.resourceType),
      isFormatAssumed: props.logFormat === undefined,
    };
  }
}

const { CLOUD_WATCH_LOGS, S3, KINESIS_DATA_FIREHOSE } = ec2.FlowLogDestinationType;

function destinationTypeOf(scope: Construct, attributes: FlowLogAttributes): ec2.FlowLogDestinationType {
  const all = [
    { name: 'logGroup', given: attributes.logGroup, type: CLOUD_WATCH_LOGS },
    { name: 'bucket', given: attributes.bucket, type: S3 },
    { name: 'deliveryStream', given: attributes.deliveryStream, type: KINESIS_DATA_FIREHOSE },
  ].filter(({ given }) => given !== undefined);
  if (all.length === 1) return all[0].type;
  return fail(scope, "expected one of 'logGroup', 'bucket' and 'deliveryStream', got "
    + (all.map(({ name }) => `'${name}'`).join(' and ') || 'none'));
}
