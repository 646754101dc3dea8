import { FlowLogDestinationType } from 'aws-cdk-lib/aws-ec2';
import { DESTINATION_TYPES } from '../../src/model/destinations';

test("the CDK's enum has the same destination types", () => {
  expect(DESTINATION_TYPES).toEqual(Object.values(FlowLogDestinationType));
});
