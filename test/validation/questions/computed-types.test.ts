import { isComputed } from '../../../src/validation/questions/computed-types';

test.each([
  'Custom::Network', 'AWS::CloudFormation::CustomResource', 'AWS::CloudFormation::Stack', 'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
  'AWS::SSM::Parameter', 'Acme::Network::Vpc', 'AWS::Network::Vpc::MODULE',
])('what %s answers with is decided by somebody else', (type) => {
  expect(isComputed(type)).toBe(true);
});

test.each(['AWS::EC2::VPC', 'AWS::Logs::LogGroup', 'AWS::SSM::Association'])('what %s answers with is documented', (type) => {
  expect(isComputed(type)).toBe(false);
});
