import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';

/** Who hears of an alarm. Everything here can be combined; with nothing of it the alarm shows in the console only. */
export interface AlarmNotificationOptions {
  /**
   * E-mail addresses to notify when the alarm goes off. Amazon SNS asks each of them to confirm first.
   *
   * Something that is not an e-mail address is an error.
   *
   * @default - nobody gets an e-mail
   */
  readonly emails?: string[];

  /**
   * A topic to notify when the alarm goes off, in the alarm's Region; `emails` are subscribed to it.
   *
   * Its policy is left as it is. A topic without one takes alarms of its own account; one with a policy (`enforceSSL`
   * makes one) must allow `cloudwatch.amazonaws.com` to publish, and so must the key of an encrypted topic.
   *
   * @default - a new topic if there are `emails`, otherwise none. It takes messages over TLS only, and from alarms of
   *   its own account.
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html#SNS_Confused_Deputy
   */
  readonly topic?: sns.ITopic;

  /**
   * The key that encrypts the new topic. Its policy is extended, so that alarms of this account may use it; the policy of
   * a key from outside the app must allow `cloudwatch.amazonaws.com` `kms:Decrypt` and `kms:GenerateDataKey*` already.
   *
   * The key `alias/aws/sns` does not do: alarms cannot use it. A key without `emails`, or beside `topic`, is an error.
   *
   * @default - the topic is not encrypted
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
   */
  readonly topicEncryptionKey?: kms.IKey;

  /**
   * Whether the topic also hears when the alarm is over.
   *
   * @default false
   */
  readonly notifyWhenOk?: boolean;

  /**
   * Further actions when the alarm goes off.
   *
   * @default - none but the topic
   */
  readonly alarmActions?: cloudwatch.IAlarmAction[];

  /**
   * Actions when the alarm is over.
   *
   * @default - none, or the topic with `notifyWhenOk`
   */
  readonly okActions?: cloudwatch.IAlarmAction[];

  /**
   * Actions when there is too little data to tell.
   *
   * @default - none
   */
  readonly insufficientDataActions?: cloudwatch.IAlarmAction[];
}
