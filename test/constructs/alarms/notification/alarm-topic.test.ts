import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { AlarmTopic } from '../../../../src/constructs/alarms/notification/alarm-topic';

const OF_THIS_ACCOUNT = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
});

test('takes messages from alarms of its account, and over TLS only', () => {
  const topic = new AlarmTopic(stack, 'Topic', {});

  const Resource = stack.resolve(topic.topicArn) as object;
  Template.fromStack(stack).hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: [
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } }, Resource }),
        Match.objectLike({
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Action: 'sns:Publish',
          Resource,
          Condition: OF_THIS_ACCOUNT,
        }),
      ],
    },
  });
});

test('is encrypted with a key that alarms of this account may then use', () => {
  const key = new kms.Key(stack, 'Key');

  new AlarmTopic(stack, 'Topic', { encryptionKey: key });

  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: stack.resolve(key.keyArn) as object });
  template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([Match.objectLike({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Condition: OF_THIS_ACCOUNT,
      })]),
    },
  });
});

test('warns of an imported key with the statement that its policy must have already', () => {
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/1');

  new AlarmTopic(stack, 'Topic', { encryptionKey });

  Annotations.fromStack(stack).hasWarning('/Logs/Topic', Match.stringLikeRegexp(
    'the policy of the imported key .* cannot be changed from here; it must have this statement, or the topic is never notified of an '
    + 'alarm: {"Action":\\["kms:Decrypt","kms:GenerateDataKey\\*"\\].*"Principal":{"Service":"cloudwatch.amazonaws.com"}'));
});

test('is not encrypted without a key', () => {
  new AlarmTopic(stack, 'Topic', {});

  Template.fromStack(stack).hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.absent() });
});
