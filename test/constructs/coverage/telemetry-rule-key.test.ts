import { CfnParameter, Lazy, Stack, Token } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule } from '../../../src';
import type { FlowLogTelemetryRuleProps } from '../../../src';
import { GUIDE_TELEMETRY_KEY_STATEMENT, guideWith } from '../../support/guide';
import { IN_IRELAND, propertiesOf, stackIn, stackInIreland } from '../../support/stacks';

const RULE = 'AWS::ObservabilityAdmin::TelemetryRule';

/** What the policy of the only key says besides that the account manages it. */
function statements(stack: Stack): object[] {
  return (propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy as { Statement: object[] }).Statement.slice(1);
}

/** For log groups of one account, its id in their ARN is the bound; the guide names the organization instead. */
function ofThisAccount(logGroups: string): object {
  return { ...GUIDE_TELEMETRY_KEY_STATEMENT, Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } } };
}

test('the rule says the key of the log groups that CloudWatch creates, and the key lets CloudWatch Logs use it for these', () => {
  const stack = stackInIreland();
  const encryptionKey = new kms.Key(stack, 'Key');
  new FlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey });

  expect(propertiesOf(stack, RULE).Rule)
    .toMatchObject({ DestinationConfiguration: { KmsKeyArn: stack.resolve(encryptionKey.keyArn) as object } });
  expect(statements(stack)).toEqual([ofThisAccount('arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vpc/*')]);
});

test('without a key the rule has none', () => {
  const stack = stackIn();
  new FlowLogTelemetryRule(stack, 'EveryVpc');

  expect(JSON.stringify(propertiesOf(stack, RULE))).not.toContain('KmsKeyArn');
});

test('in an organization the key is for its accounts, and for no others', () => {
  const stack = stackInIreland();
  const encryptionKey = new kms.Key(stack, 'Key', { multiRegion: true });
  new OrganizationFlowLogTelemetryRule(stack, 'EveryVpc', {
    encryptionKey, organizationId: 'o-a1b2c3d4e5', allRegions: true, logGroupNamePattern: '/aws/vpc/<account-id>/<vpc-id>',
  });

  expect(propertiesOf(stack, 'AWS::ObservabilityAdmin::OrganizationTelemetryRule').Rule)
    .toMatchObject({ DestinationConfiguration: { KmsKeyArn: stack.resolve(encryptionKey.keyArn) as object } });
  expect(statements(stack)).toEqual([guideWith(GUIDE_TELEMETRY_KEY_STATEMENT,
    ['your-organization-id', 'o-a1b2c3d4e5'],
    ['arn:aws:logs:*:*:log-group:*', 'arn:aws:logs:*:*:log-group:/aws/vpc/*/*'],
  )]);
});

test.each<[string, FlowLogTelemetryRuleProps, string]>([
  ['of a pattern', { logGroupNamePattern: '/flow/<account-id>/all-<vpc-id>' }, 'eu-west-1:111122223333:log-group:/flow/*/all-*'],
  ['of one name in other Regions', { logGroupNamePattern: '/flow', allRegions: true }, '*:111122223333:log-group:/flow'],
  ['in named Regions', { regions: ['eu-central-1'] }, '*:111122223333:log-group:/aws/vpc/*'],
  ['of an unknown pattern', { logGroupNamePattern: Lazy.string({ produce: () => '/x' }) }, 'eu-west-1:111122223333:log-group:*'],
])('the key may be used for log groups %s', (_title, props, logGroups) => {
  const stack = stackInIreland();
  new FlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey: new kms.Key(stack, 'Key', { multiRegion: true }), ...props });

  expect(statements(stack).at(-1)).toEqual(ofThisAccount(`arn:aws:logs:${logGroups}`));
});

test('an imported key makes a warning with the statement that its policy must have', () => {
  const stack = stackInIreland();
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/0a');
  new FlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey });

  const [{ entry }] = Annotations.fromStack(stack).findWarning('/Stack/EveryVpc', Match.stringLikeRegexp("imported key 'arn:.*key/0a' cannot"));
  expect(JSON.parse(/cannot create the log groups: (\{.*\}) /.exec(`${entry.data as string} `)![1]))
    .toEqual(ofThisAccount('arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vpc/*'));
});

test('the key may be in another stack', () => {
  const keys = stackIn(undefined, 'Keys', IN_IRELAND);
  const stack = new Stack(keys.node.root, 'Stack', IN_IRELAND);
  new FlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey: new kms.Key(keys, 'Key') });

  expect(propertiesOf(stack, RULE).Rule)
    .toMatchObject({ DestinationConfiguration: { KmsKeyArn: { 'Fn::ImportValue': expect.stringContaining('Key') as string } } });
  expect(keys.dependencies).toEqual([]);
  expect(statements(keys)).toHaveLength(1);
});

describe('for a rule with other Regions', () => {
  const IMPORTED = 'arn:aws:kms:eu-west-1:111122223333:key/';

  test.each<[string, (stack: Stack) => kms.IKeyRef, FlowLogTelemetryRuleProps]>([
    ['a key of the CDK', (stack) => new kms.Key(stack, 'Key'), { allRegions: true }],
    ['a key of CloudFormation', (stack) => new kms.CfnKey(stack, 'Key', { multiRegion: false }), { allRegions: true }],
    ['an imported key', (stack) => kms.Key.fromKeyArn(stack, 'Key', `${IMPORTED}1234abcd`), { regions: ['eu-central-1'] }],
  ])('%s that has one Region only is an error', (_title, create, props) => {
    const stack = stackInIreland();

    expect(() => new FlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey: create(stack), ...props })).toThrow(
      "Stack/EveryVpc: 'encryptionKey' must be a multi-Region key for a rule with other Regions, got the single-Region key 'Stack/Key'; "
      + "create it with 'multiRegion'");
  });

  test.each<[string, (stack: Stack) => kms.IKeyRef, FlowLogTelemetryRuleProps]>([
    ['a multi-Region key', (stack) => new kms.Key(stack, 'Key', { multiRegion: true }), { allRegions: true }],
    ['an imported one', (stack) => kms.Key.fromKeyArn(stack, 'Key', `${IMPORTED}mrk-1234abcd`), { allRegions: true }],
    ['a replica', (stack) => {
      const replica = new kms.CfnReplicaKey(stack, 'Replica', { keyPolicy: {}, primaryKeyArn: `${IMPORTED}mrk-0a` });
      return kms.Key.fromKeyArn(stack, 'Key', replica.attrArn);
    }, { allRegions: true }],
    ['a key of which it is not known', (stack) => new kms.CfnKey(stack, 'Key', { multiRegion: Token.asAny({ Ref: 'Multi' }) }), { allRegions: true }],
    ['an imported key whose ARN is known at deployment only', (stack) =>
      kms.Key.fromKeyArn(stack, 'Key', `${IMPORTED}${new CfnParameter(stack, 'Id').valueAsString}`), { allRegions: true }],
    ["a single-Region key, where the only Region is the stack's", (stack) => new kms.Key(stack, 'Key'), { regions: ['eu-west-1'] }],
  ])('%s passes', (_title, create, props) => {
    const stack = stackInIreland();
    new FlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey: create(stack), ...props });

    expect(() => Template.fromStack(stack)).not.toThrow();
  });

  test('a single-Region key passes where the only Region may be the stack\'s', () => {
    const stack = stackIn();
    const encryptionKey = new kms.Key(stack, 'Key');

    expect(() => new FlowLogTelemetryRule(stack, 'One', { encryptionKey, regions: ['eu-west-1'] })).not.toThrow();
    expect(() => new FlowLogTelemetryRule(stack, 'Two', { encryptionKey, regions: ['eu-west-1', 'eu-west-2'] })).toThrow('multi-Region');
  });
});
