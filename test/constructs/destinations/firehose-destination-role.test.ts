import { App, Stack } from 'aws-cdk-lib';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { FirehoseDestinationRole } from '../../../src';
import { GUIDE_FIREHOSE, guideWith } from '../../support/guide';
import { propertiesOf, stackIn } from '../../support/stacks';

const SOURCE = '111122223333';
const STREAM_ACCOUNT = { env: { account: '999999999999', region: 'eu-west-1' } };
const STREAM_ARN = 'arn:aws:firehose:eu-west-1:999999999999:deliverystream/records';

function streamOf(stack: Stack): firehose.IDeliveryStream {
  return firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', STREAM_ARN);
}

describe('the role in the account of the stream', () => {
  const stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Streams', STREAM_ACCOUNT);
  new FirehoseDestinationRole(stack, 'Role', { sourceAccounts: [SOURCE], deliveryStream: streamOf(stack) });

  test('has the documented permissions, each no wider than log delivery needs', () => {
    const [documented] = GUIDE_FIREHOSE.destination.permissions.Statement;
    const [createRole, tagStream] = documented.Action;

    expect(propertiesOf(stack, 'AWS::IAM::Role').RoleName).toBe(GUIDE_FIREHOSE.destination.namePrefix);
    expect(propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument).toEqual({
      ...GUIDE_FIREHOSE.destination.permissions,
      Statement: [
        { ...documented, Action: tagStream, Resource: STREAM_ARN },
        { ...documented, Action: createRole, Condition: { StringEquals: { 'iam:AWSServiceName': 'delivery.logs.amazonaws.com' } } },
      ],
    });
  });

  test('trusts the documented role, by a condition, since it need not exist yet', () => {
    const [documented] = guideWith(GUIDE_FIREHOSE.destination.trust,
      ['arn:aws:iam::111122223333:role/mySourceRole', 'arn:aws:iam::111122223333:role/FlowLogsToFirehose']).Statement;

    expect(propertiesOf(stack, 'AWS::IAM::Role').AssumeRolePolicyDocument).toEqual({
      ...GUIDE_FIREHOSE.destination.trust,
      Statement: [{
        ...documented,
        Principal: { AWS: `arn:aws:iam::${SOURCE}:root` },
        Condition: { ArnEquals: { 'aws:PrincipalArn': documented.Principal.AWS } },
      }],
    });
  });

  test.each([
    [{ sourceAccounts: [] }, "'sourceAccounts' must be a list with at least one account id, got an empty list"],
    [{ sourceAccounts: ['prod'] }, "'sourceAccounts' must have ids of twelve digits, got 'prod'"],
    [{ sourceAccounts: [SOURCE], roleName: 'Records' }, `'roleName' must begin with '${GUIDE_FIREHOSE.destination.namePrefix}'`],
  ])('%# is refused', (props, message) => {
    expect(() => new FirehoseDestinationRole(stackIn(), 'Role', props)).toThrow(message);
  });
});
