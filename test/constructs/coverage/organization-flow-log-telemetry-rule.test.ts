import { CfnParameter, Token } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import { OrganizationFlowLogTelemetryRule } from '../../../src';
import { propertiesOf, stackIn } from '../../support/stacks';

const ORGANIZATION_RULE = 'AWS::ObservabilityAdmin::OrganizationTelemetryRule';

test('a rule for an organization says for which accounts', () => {
  const stack = stackIn();

  new OrganizationFlowLogTelemetryRule(stack, 'EveryVpc', { accountScope: 'as the API takes it', allRegions: true });

  expect(propertiesOf(stack, ORGANIZATION_RULE).Rule).toMatchObject({
    ResourceType: 'AWS::EC2::VPC', Scope: 'as the API takes it', AllRegions: true,
  });
});

test.each([[undefined, 'got none'], ['111122223333', "got '111122223333'"], ['', "got ''"]])(
  'a key for the organization %p is an error, since its policy must say whose accounts may use it', (organizationId, message) => {
    const stack = stackIn();

    expect(() => new OrganizationFlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey: new kms.Key(stack, 'Key'), organizationId }))
      .toThrow(`Stack/EveryVpc: 'organizationId' must be that of the organization whose accounts may use 'encryptionKey', 'o-…', ${message}`);
  });

test('the id of the organization may be known at deployment only', () => {
  const stack = stackIn();
  const organizationId = new CfnParameter(stack, 'Organization').valueAsString;
  new OrganizationFlowLogTelemetryRule(stack, 'EveryVpc', { encryptionKey: new kms.Key(stack, 'Key'), organizationId });

  expect(Token.isUnresolved(organizationId)).toBe(true);
  expect(JSON.stringify(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toContain('"aws:SourceOrgID":{"Ref":"Organization"}');
});
