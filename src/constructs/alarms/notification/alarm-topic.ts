import type { IKey } from 'aws-cdk-lib/aws-kms';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { ALARMS_SERVICE } from '../../../model/services';
import { extendKeyPolicy } from '../../key-policy';

export interface AlarmTopicProps {
  /**
   * @default - not encrypted
   */
  readonly encryptionKey?: IKey;
}

/** A topic that accepts messages only over TLS, and only from the alarms in its account. */
export class AlarmTopic extends sns.Topic {
  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    const { encryptionKey } = props;
    super(scope, id, { enforceSSL: true, masterKey: encryptionKey });

    // The policy that enforceSSL creates replaces the default one, which allows the account's alarms to publish.
    this.addToResourcePolicy(allowAlarms(this.stack.account, ['sns:Publish'], this.topicArn));
    if (encryptionKey === undefined) return;
    const decrypting = allowAlarms(this.stack.account, ['kms:Decrypt', 'kms:GenerateDataKey*'], '*');
    extendKeyPolicy(this, encryptionKey, decrypting, 'the topic is never notified of an alarm');
  }
}

/**
 * No condition on aws:SourceArn: it does not work for alarms whose name is not ASCII.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html#SNS_Confused_Deputy
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
function allowAlarms(account: string, actions: string[], resource: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'AllowAlarms',
    principals: [new iam.ServicePrincipal(ALARMS_SERVICE)],
    actions,
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': account } },
  });
}
