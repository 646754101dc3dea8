import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { CREATE_ONLY_PROPERTIES } from '../../src/model/create-only-properties';

const { properties } = loadAwsServiceSpecSync()
  .lookup('resource', 'cloudFormationType', 'equals', 'AWS::EC2::FlowLog')
  .only();

test('the create-only properties are those that CloudFormation replaces a flow log for', () => {
  const replacing = Object.keys(properties).filter((name) => properties[name].causesReplacement === 'yes').sort();

  expect(CREATE_ONLY_PROPERTIES).toEqual(replacing);
});

test('tags are the only thing that CloudFormation changes in place', () => {
  const changeable = Object.keys(properties).filter((name) => properties[name].causesReplacement !== 'yes');

  expect(changeable).toEqual(['Tags']);
});
