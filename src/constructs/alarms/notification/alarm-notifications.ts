import { Stack, Token } from 'aws-cdk-lib';
import type { Alarm, IAlarm, IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { AlarmTopic } from './alarm-topic';
import type { AlarmNotificationOptions } from './alarm-notification-options';
import { isEmailAddress } from '../../../model/email-address';
import { fail } from '../../fail';

/** The topic that an alarm notifies: the given one, or a new one for emails. Throws where the options contradict each other. */
export function alarmTopic(scope: Construct, options: AlarmNotificationOptions): ITopic | undefined {
  if (!needsTopic(scope, options)) return options.topic;
  // eslint-disable-next-line awscdk/require-passing-this -- the alarm's
  return new AlarmTopic(scope, 'Topic', { encryptionKey: options.topicEncryptionKey });
}

function needsTopic(scope: Construct, options: AlarmNotificationOptions): boolean {
  const { emails = [], topic, topicEncryptionKey, notifyWhenOk } = options;
  checkEmails(scope, emails);
  if (topic !== undefined) checkTopic(scope, topic, emails);
  const isNeeded = topic === undefined && emails.length > 0;
  if (topicEncryptionKey !== undefined && !isNeeded) {
    const given = topic === undefined ? `no 'emails', so that none is created` : `'topic', which has its own encryption`;
    fail(scope, `'topicEncryptionKey' is for the topic that is created for 'emails', got ${given}`);
  }
  if (notifyWhenOk === true && topic === undefined && !isNeeded) {
    fail(scope, `'notifyWhenOk' needs 'emails' or a 'topic' to notify, got neither; `
    + `other actions go into 'okActions'`);
  }
  return isNeeded;
}

function checkEmails(scope: Construct, emails: string[]): void {
  if (Token.isUnresolved(emails)) {
    fail(scope, `'emails' must be a list of known length, got a token; `
    + `take single addresses out of it with Fn.select, or subscribe them to a 'topic' of your own`);
  }
  for (const email of emails) {
    if (Token.isUnresolved(email) || isEmailAddress(email)) continue;
    fail(scope, `'emails' must be email addresses such as 'ops@example.com', got '${email}'`);
  }
}

function checkTopic(scope: Construct, topic: ITopic, emails: string[]): void {
  const { region } = Stack.of(scope);
  if (topic.env.region !== region && ![topic.env.region, region].some((name) => Token.isUnresolved(name))) {
    fail(scope, `'topic' must be in the Region of the alarm, ${region}, got one in ${topic.env.region}; `
    + 'CloudWatch alarms cannot notify topics in other Regions');
  }
  if (topic.fifo && emails.length > 0) {
    fail(scope, `'emails' must go to a standard topic, got 'topic' that is FIFO, which cannot send emails`);
  }
}

/** What an alarm does when its state changes. */
interface AlarmActions<Action> {
  readonly alarmActions: Action[];
  readonly okActions: Action[];
  readonly insufficientDataActions: Action[];
}

/** Adds topic and actions to the alarm. */
export function notify(alarm: Alarm, topic: ITopic | undefined, options: AlarmNotificationOptions): void {
  const { alarmActions, okActions, insufficientDataActions } = actionsOf(topic, options);
  alarm.addAlarmAction(...alarmActions);
  alarm.addOkAction(...okActions);
  alarm.addInsufficientDataAction(...insufficientDataActions);
  subscribeEmails(topic, options);
}

/** The actions as an alarm without methods for them takes them. */
export function actionArns(
  scope: Construct, alarm: IAlarm, topic: ITopic | undefined, options: AlarmNotificationOptions,
): AlarmActions<string> {
  const { alarmActions, okActions, insufficientDataActions } = actionsOf(topic, options);
  const bind = (actions: IAlarmAction[]) => actions.map((action) => action.bind(scope, alarm).alarmActionArn);
  return {
    alarmActions: bind(alarmActions),
    okActions: bind(okActions),
    insufficientDataActions: bind(insufficientDataActions),
  };
}

/** Subscribes the addresses to the topic. */
export function subscribeEmails(topic: ITopic | undefined, { emails = [] }: AlarmNotificationOptions): void {
  for (const email of emails) subscribe(topic!, email);
}

function actionsOf(topic: ITopic | undefined, options: AlarmNotificationOptions): AlarmActions<IAlarmAction> {
  const { alarmActions = [], okActions = [], insufficientDataActions = [], notifyWhenOk = false } = options;
  const notification = topic === undefined ? [] : [new SnsAction(topic)];
  return {
    alarmActions: [...notification, ...alarmActions],
    okActions: [...notifyWhenOk ? notification : [], ...okActions],
    insufficientDataActions,
  };
}

/** Several alarms may notify the same people through one topic: each address is subscribed once. */
function subscribe(topic: ITopic, email: string): void {
  if (!Token.isUnresolved(email) && topic.node.tryFindChild(email) !== undefined) return;
  topic.addSubscription(new EmailSubscription(email));
}
