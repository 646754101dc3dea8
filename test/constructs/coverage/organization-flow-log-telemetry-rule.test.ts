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
