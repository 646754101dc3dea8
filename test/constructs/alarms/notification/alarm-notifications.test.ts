import { App, Fn, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { AlarmNotificationOptions } from '../../../../src/constructs/alarms/notification/alarm-notification-options';
import { FlowLogDeliveryAlarm } from '../../../../src/constructs/alarms/metric/flow-log-delivery-alarm';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
});

function notifying(options: AlarmNotificationOptions, id = 'Silence'): FlowLogDeliveryAlarm {
  return new FlowLogDeliveryAlarm(stack, id, { logGroup: logs.LogGroup.fromLogGroupName(stack, `${id}Group`, 'g'), ...options });
}

function action(alarmActionArn: string): cloudwatch.IAlarmAction {
  return { bind: () => ({ alarmActionArn }) };
}

describe('email addresses', () => {
  test('are subscribed to a new topic that the alarm notifies', () => {
    const { topic } = notifying({ emails: ['ops@example.com', 'sec@example.com'] });

    const template = Template.fromStack(stack);
    const topicRef = stack.resolve(topic!.topicArn) as object;
    template.resourceCountIs('AWS::SNS::Topic', 1);
    for (const Endpoint of ['ops@example.com', 'sec@example.com']) {
      template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint, TopicArn: topicRef });
    }
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [topicRef], OKActions: Match.absent(), InsufficientDataActions: Match.absent(),
    });
  });

  test('may be known only at deployment', () => {
    notifying({ emails: [Token.asString({ Ref: 'Email' })] });

    Template.fromStack(stack).hasResourceProperties('AWS::SNS::Subscription', { Endpoint: { Ref: 'Email' } });
  });

  test.each(['ops', 'ops@', '@example.com', 'ops@example', 'ops @example.com', 'a@b@example.com', 'ops@example.com.', ''])(
    'do not look like %p', (email) => {
      expect(() => notifying({ emails: [email] })).toThrow(
        `'emails' must be email addresses such as 'ops@example.com', got '${email}'`);
    });

  test('cannot be a list of unknown length', () => {
    expect(() => notifying({ emails: Fn.split(',', Fn.ref('Emails')) })).toThrow(
      `'emails' must be a list of known length, got a token`);
  });

  test('can be none: then there is no topic', () => {
    expect(notifying({ emails: [] }).topic).toBeUndefined();

    Template.fromStack(stack).resourceCountIs('AWS::SNS::Topic', 0);
  });
});

describe('the key of the new topic', () => {
  test.each([
    ['no topic is made', () => ({}), `got no 'emails', so that none is created`],
    ['the list of addresses is empty', () => ({ emails: [] }), `got no 'emails', so that none is created`],
    ['there is one already', () => ({ topic: new sns.Topic(stack, 'Ops') }), `got 'topic', which has its own encryption`],
  ])('is refused where %s', (_, options, sentence) => {
    expect(() => notifying({ ...options(), topicEncryptionKey: new kms.Key(stack, 'Key') })).toThrow(
      `'topicEncryptionKey' is for the topic that is created for 'emails', ${sentence}`);
  });
});

describe('an existing topic', () => {
  test('is notified, and its policy is left alone', () => {
    const topic = new sns.Topic(stack, 'Ops');

    expect(notifying({ topic }).topic).toBe(topic);

    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmActions: [stack.resolve(topic.topicArn) as object] });
    template.resourceCountIs('AWS::SNS::TopicPolicy', 0);
    template.resourceCountIs('AWS::SNS::Subscription', 0);
  });

  test('may come from outside the app, and take email addresses', () => {
    const topic = sns.Topic.fromTopicArn(stack, 'Ops', 'arn:aws:sns:eu-west-1:123456789012:ops');

    notifying({ topic, emails: ['ops@example.com'] });

    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::SNS::Topic', 0);
    template.hasResourceProperties('AWS::SNS::Subscription', { TopicArn: topic.topicArn, Endpoint: 'ops@example.com' });
  });

  test('must be in the Region of the alarm, where both are known', () => {
    stack = new Stack(new App(), 'Logs', { env: { region: 'us-east-1' } });
    const topic = sns.Topic.fromTopicArn(stack, 'Ops', 'arn:aws:sns:eu-west-1:123456789012:ops');

    expect(() => notifying({ topic })).toThrow(
      `'topic' must be in the Region of the alarm, us-east-1, got one in eu-west-1; CloudWatch alarms cannot notify topics`);
  });

  test('that is FIFO cannot send emails', () => {
    const topic = new sns.Topic(stack, 'Ops', { fifo: true });

    expect(() => notifying({ topic, emails: ['ops@example.com'] })).toThrow(
      `'emails' must go to a standard topic, got 'topic' that is FIFO, which cannot send emails`);
  });

  test('that several alarms share has each address once', () => {
    const topic = new sns.Topic(stack, 'Ops');

    notifying({ topic, emails: ['ops@example.com'] }, 'One');
    notifying({ topic, emails: ['ops@example.com', 'sec@example.com'] }, 'Two');

    Template.fromStack(stack).resourceCountIs('AWS::SNS::Subscription', 2);
  });
});

test('every state can have its own actions, beside the topic', () => {
  const { topic } = notifying({
    emails: ['ops@example.com'],
    notifyWhenOk: true,
    alarmActions: [action('arn:a')],
    okActions: [action('arn:o')],
    insufficientDataActions: [action('arn:i')],
  });

  const topicRef = stack.resolve(topic!.topicArn) as object;
  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmActions: [topicRef, 'arn:a'],
    OKActions: [topicRef, 'arn:o'],
    InsufficientDataActions: ['arn:i'],
  });
});

test('nobody can be notified when it is over if nobody is notified at all', () => {
  expect(() => notifying({ notifyWhenOk: true })).toThrow(`'notifyWhenOk' needs 'emails' or a 'topic' to notify, got neither`);
});

test('without anybody to notify the alarm has no actions', () => {
  notifying({});

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmActions: Match.absent(), OKActions: Match.absent(), InsufficientDataActions: Match.absent(),
  });
});
