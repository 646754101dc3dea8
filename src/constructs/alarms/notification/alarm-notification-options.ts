import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';

/** The name of an alarm, and whom it notifies. Without any notification it shows only in the console. */
export interface AlarmNotificationOptions {
  /**
   * The name of the alarm, unique within account and Region.
   *
   * @default - CloudFormation generates one
   */
  readonly alarmName?: string;

  /**
   * A description, which notifications contain.
   *
   * @default - what the alarm monitors
   */
  readonly alarmDescription?: string;

  /**
   * Whether the alarm's actions run.
   *
   * @default true
   */
  readonly actionsEnabled?: boolean;

  /**
   * Email addresses to notify when the alarm fires, once they have confirmed to Amazon SNS. Anything else is an error.
   *
   * @default - none
   */
  readonly emails?: string[];

  /**
   * The topic to notify when the alarm fires, in the alarm's Region; `emails` are subscribed to it.
   *
   * Its policy is not changed. Without one it accepts alarms from its own account; a policy (`enforceSSL` creates one)
   * must allow `cloudwatch.amazonaws.com` to publish, and so must the key of an encrypted topic.
   *
   * @default - a new topic if there are `emails`, which accepts only alarms from its own account, over TLS
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html#SNS_Confused_Deputy
   */
  readonly topic?: sns.ITopic;

  /**
   * The key that encrypts the new topic. Its policy is extended for the alarms of this account; the policy of an
   * imported key must already allow `cloudwatch.amazonaws.com` `kms:Decrypt` and `kms:GenerateDataKey*`.
   *
   * Alarms cannot use the AWS managed key `alias/aws/sns`. A key without `emails`, or with `topic`, is an error.
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
   * @default - none
   */
  readonly alarmActions?: cloudwatch.IAlarmAction[];

  /**
   * Further actions when the alarm returns to OK.
   *
   * @default - none
   */
  readonly okActions?: cloudwatch.IAlarmAction[];

  /**
   * Actions when there is insufficient data.
   *
   * @default - none
   */
  readonly insufficientDataActions?: cloudwatch.IAlarmAction[];
}
