import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';

/**
 * The name of an alarm, and whom it notifies.
 *
 * The ways of notification can be combined; without any, the alarm shows only in the console.
 */
export interface AlarmNotificationOptions {
  /**
   * Name of the alarm, unique within account and Region.
   *
   * @default - a name that CloudFormation generates
   */
  readonly alarmName?: string;

  /**
   * Description of the alarm; notifications contain it.
   *
   * @default - a sentence that says what the alarm monitors
   */
  readonly alarmDescription?: string;

  /**
   * Whether the alarm's actions run.
   *
   * @default true
   */
  readonly actionsEnabled?: boolean;

  /**
   * Email addresses to notify when the alarm fires. Amazon SNS asks each of them to confirm first.
   *
   * Something that is not an email address is an error.
   *
   * @default - nobody gets an email
   */
  readonly emails?: string[];

  /**
   * A topic to notify when the alarm fires, in the alarm's Region; `emails` are subscribed to it.
   *
   * Its policy is not changed. A topic without one accepts alarms from its own account; one with a policy (`enforceSSL`
   * creates one) must allow `cloudwatch.amazonaws.com` to publish, and so must the key of an encrypted topic.
   *
   * @default - a new topic if there are `emails`, otherwise none. It accepts messages only over TLS, and only from alarms
   *   in its own account.
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html#SNS_Confused_Deputy
   */
  readonly topic?: sns.ITopic;

  /**
   * The key that encrypts the new topic. Its policy is extended so that alarms in this account can use it; the policy of
   * a key from outside the app must allow `cloudwatch.amazonaws.com` `kms:Decrypt` and `kms:GenerateDataKey*` already.
   *
   * The AWS managed key `alias/aws/sns` cannot be used, because alarms have no access to it. A key without `emails`, or
   * together with `topic`, is an error.
   *
   * @default - the topic is not encrypted
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
   */
  readonly topicEncryptionKey?: kms.IKey;

  /**
   * Whether the topic is also notified when the alarm returns to OK.
   *
   * @default false
   */
  readonly notifyWhenOk?: boolean;

  /**
   * Further actions when the alarm fires.
   *
   * @default - only the topic
   */
  readonly alarmActions?: cloudwatch.IAlarmAction[];

  /**
   * Actions when the alarm returns to OK.
   *
   * @default - none, or the topic with `notifyWhenOk`
   */
  readonly okActions?: cloudwatch.IAlarmAction[];

  /**
   * Actions when there is insufficient data.
   *
   * @default - none
   */
  readonly insufficientDataActions?: cloudwatch.IAlarmAction[];
}
