import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { LOG_DELIVERY_SERVICE } from '../../model/services';

export interface FirehoseSourceRoleProps {
  /** The role in the account of the stream. */
  readonly destinationRole: iam.IRole;

  /**
   * The name of the role.
   *
   * @default 'FlowLogsToFirehose'
   */
  readonly roleName?: string;
}

/** The default name of the role that log delivery assumes in the account of the flow logs. */
export const DEFAULT_SOURCE_ROLE_NAME = 'FlowLogsToFirehose';

/**
 * Lets log delivery reach a stream of another account, by assuming a role there.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
 */
export class FirehoseSourceRole extends iam.Role {
  constructor(scope: Construct, id: string, props: FirehoseSourceRoleProps) {
    const { destinationRole, roleName } = props;
    super(scope, id, {
      roleName: roleName ?? DEFAULT_SOURCE_ROLE_NAME,
      assumedBy: new iam.ServicePrincipal(LOG_DELIVERY_SERVICE),
    });
    this.addToPrincipalPolicy(new iam.PolicyStatement({
      actions: ['iam:PassRole'],
      resources: [this.stack.formatArn({
        service: 'iam', region: '', resource: 'role', resourceName: roleName ?? DEFAULT_SOURCE_ROLE_NAME,
      })],
      conditions: {
        StringEquals: { 'iam:PassedToService': LOG_DELIVERY_SERVICE },
        StringLike: { 'iam:AssociatedResourceARN': this.stack.formatArn({ service: 'ec2', resource: '*' }) },
      },
    }));
    this.addToPrincipalPolicy(new iam.PolicyStatement({
      actions: ['logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:ListLogDeliveries', 'logs:GetLogDelivery'],
      resources: ['*'],
    }));
    this.addToPrincipalPolicy(new iam.PolicyStatement({
      actions: ['sts:AssumeRole'], resources: [destinationRole.roleArn],
    }));
  }
}
