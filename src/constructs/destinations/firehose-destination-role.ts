import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { checkAccounts } from './check-accounts';
import { DEFAULT_SOURCE_ROLE_NAME } from './firehose-source-role';
import { fail } from '../fail';
import { DESTINATION_ROLE_PREFIX, LOG_DELIVERY_SERVICE } from '../../model/services';

/** Properties of FirehoseDestinationRole. */
export interface FirehoseDestinationRoleProps {
  /** The accounts whose flow logs deliver here, twelve digits each. */
  readonly sourceAccounts: string[];

  /**
   * The name of the role in those accounts.
   *
   * @default 'FlowLogsToFirehose', as in `FlowLogDestination.toFirehose`
   */
  readonly sourceRoleName?: string;

  /**
   * The stream that they deliver to.
   *
   * @default - any stream of this account
   */
  readonly deliveryStream?: firehose.IDeliveryStreamRef;

  /**
   * The name of this role. It must begin with `AWSLogDeliveryFirehoseCrossAccountRole`.
   *
   * @default 'AWSLogDeliveryFirehoseCrossAccountRole'
   */
  readonly roleName?: string;
}

/**
 * Lets flow logs of other accounts deliver to a Firehose stream of this one.
 *
 * It trusts the roles of the source accounts by a condition on their ARN. AWS's example names them as principals, which
 * must exist first, so that neither side could be deployed before the other.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
 */
@propertyInjectable
export class FirehoseDestinationRole extends iam.Role {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FirehoseDestinationRole';

  constructor(scope: Construct, id: string, props: FirehoseDestinationRoleProps) {
    const { sourceAccounts, sourceRoleName, deliveryStream, roleName } = props;
    super(scope, id, {
      roleName: roleName ?? DESTINATION_ROLE_PREFIX,
      assumedBy: rolesOf(scope, sourceAccounts, sourceRoleName ?? DEFAULT_SOURCE_ROLE_NAME),
    });
    if (roleName !== undefined && !roleName.startsWith(DESTINATION_ROLE_PREFIX)) {
      fail(this, `'roleName' must begin with '${DESTINATION_ROLE_PREFIX}', got '${roleName}'`);
    }
    this.addToPrincipalPolicy(new iam.PolicyStatement({
      actions: ['firehose:TagDeliveryStream'],
      resources: [deliveryStream?.deliveryStreamRef.deliveryStreamArn
        ?? this.stack.formatArn({ service: 'firehose', resource: 'deliverystream', resourceName: '*' })],
    }));
    this.addToPrincipalPolicy(new iam.PolicyStatement({
      actions: ['iam:CreateServiceLinkedRole'],
      resources: ['*'],
      conditions: { StringEquals: { 'iam:AWSServiceName': LOG_DELIVERY_SERVICE } },
    }));
  }
}

function rolesOf(scope: Construct, accounts: string[], roleName: string): iam.IPrincipal {
  checkAccounts(scope, 'sourceAccounts', accounts);
  const { partition } = Stack.of(scope);
  return new iam.CompositePrincipal(...accounts.map((account) => new iam.AccountPrincipal(account).withConditions({
    ArnEquals: { 'aws:PrincipalArn': `arn:${partition}:iam::${account}:role/${roleName}` },
  })));
}
