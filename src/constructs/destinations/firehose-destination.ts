import { Tags, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { Construct } from 'constructs';
import { checkOptionsObject, checkReference } from './check-arguments';
import type { FlowLogDestinationConfig } from './destination-config';
import type { FirehoseDestinationOptions } from './firehose-destination-options';
import { FirehoseSourceRole } from './firehose-source-role';
import { fail } from '../fail';
import { FlowLogError } from '../../model/errors';
import { DESTINATION_ROLE_PREFIX } from '../../model/services';

/** A delivery stream in the account of the flow log, or in another one by way of two roles. */
export class FirehoseDestination extends ec2.FlowLogDestination {
  constructor(
    private readonly deliveryStream: firehose.IDeliveryStreamRef, private readonly options: FirehoseDestinationOptions,
  ) {
    super();
    if (deliveryStream === undefined) throw new FlowLogError("'deliveryStream' must be a delivery stream, got undefined");
    checkReference('toFirehose', 'deliveryStream', deliveryStream, 'deliveryStreamRef');
    checkOptionsObject('toFirehose', 'options', options);
    checkRoles(options);
  }

  public bind(parent: Construct, flowLog?: ec2.FlowLog): FlowLogDestinationConfig {
    const { deliveryStream, options: { destinationRole, sourceRoleName } } = this;
    const logDestinationType = ec2.FlowLogDestinationType.KINESIS_DATA_FIREHOSE;
    if (destinationRole === undefined) {
      // The service-linked role of log delivery writes to streams with this tag only.
      // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-Firehose.html
      if (Construct.isConstruct(deliveryStream)) Tags.of(deliveryStream).add('LogDeliveryEnabled', 'true');
      return { logDestinationType, deliveryStream };
    }
    if (flowLog instanceof ec2.FlowLog) {
      fail(flowLog, "'destinationRole' must be given to a FlowLog of this library, got an ec2.FlowLog, which cannot have one");
    }
    const iamRole = new FirehoseSourceRole(parent, 'SourceRole', { destinationRole, roleName: sourceRoleName });
    return { logDestinationType, deliveryStream, iamRole, crossAccountRole: destinationRole, permission: iamRole };
  }
}

function checkRoles({ destinationRole, sourceRoleName }: FirehoseDestinationOptions): void {
  if (destinationRole === undefined) {
    if (sourceRoleName === undefined) return;
    throw new FlowLogError("'sourceRoleName' is for a stream of another account, got it without 'destinationRole'");
  }
  const { roleName } = destinationRole;
  if (Token.isUnresolved(roleName) || roleName.startsWith(DESTINATION_ROLE_PREFIX)) return;
  throw new FlowLogError(`'destinationRole' must have a name that begins with '${DESTINATION_ROLE_PREFIX}', `
    + `got '${roleName}'`);
}
