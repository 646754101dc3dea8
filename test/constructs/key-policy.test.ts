import { Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { extendKeyPolicy } from '../../src/constructs/key-policy';
import { stackIn } from '../support/stacks';

const statement = () => new iam.PolicyStatement({
  principals: [new iam.ServicePrincipal('logs.amazonaws.com')], actions: ['kms:Decrypt'], resources: ['*'],
});

test.each<[string, (stack: Stack) => kms.IKeyRef]>([
  ['of the CDK', (stack) => new kms.Key(stack, 'Key')],
  ['of CloudFormation', (stack) => new kms.CfnKey(stack, 'Key')],
])('a key %s gets the statement, and nothing is said', (_, create) => {
  const stack = stackIn();
  extendKeyPolicy(stack, create(stack), statement(), 'nothing works');

  Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Action: 'kms:Decrypt', Resource: '*' })]) },
  });
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test('an imported key makes a warning with the statement, which says what happens without it', () => {
  const stack = stackIn();
  const key = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/k');
  extendKeyPolicy(stack, key, statement(), 'nothing works');

  const [{ entry }] = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp("imported key 'arn:.*key/k' cannot be changed"));
  expect(JSON.parse(/or nothing works: (\{.*\}) /.exec(`${entry.data as string} `)![1])).toMatchObject({ Action: 'kms:Decrypt' });
});
