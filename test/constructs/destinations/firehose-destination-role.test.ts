import { App, Stack } from 'aws-cdk-lib';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { FirehoseDestinationRole } from '../../../src';
import { GUIDE_FIREHOSE } from '../../support/guide';
import { propertiesOf, stackIn } from '../../support/stacks';

const SOURCE = '111122223333';
const STREAM_ACCOUNT = { env: { account: '999999999999', region: 'eu-west-1' } };
const STREAM_ARN = 'arn:aws:firehose:eu-west-1:999999999999:deliverystream/records';

function streamOf(stack: Stack): firehose.IDeliveryStream {
  return firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', STREAM_ARN);
}

function actionsOf(stack: Stack): string[] {
  const { Statement: statements } = propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument as { Statement: { Action: string | string[] }[] };
  return statements.flatMap(({ Action: actions }) => actions).sort();
}

describe('the role in the account of the stream', () => {
  const stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Streams', STREAM_ACCOUNT);
  new FirehoseDestinationRole(stack, 'Role', { sourceAccounts: [SOURCE], deliveryStream: streamOf(stack) });

  test('has the demanded name and the documented permissions', () => {
    expect(propertiesOf(stack, 'AWS::IAM::Role').RoleName).toBe(GUIDE_FIREHOSE.destinationRolePrefix);
    expect(actionsOf(stack)).toEqual([...GUIDE_FIREHOSE.destinationActions].sort());
  });

  test('trusts the source roles, which need not exist yet', () => {
    expect(propertiesOf(stack, 'AWS::IAM::Role').AssumeRolePolicyDocument).toMatchObject({ Statement: [{
      Principal: { AWS: `arn:aws:iam::${SOURCE}:root` },
      Condition: { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${SOURCE}:role/FlowLogsToFirehose` } },
    }] });
  });

  test.each([
    [{ sourceAccounts: [] }, "'sourceAccounts' must be a list with at least one account id, got an empty list"],
    [{ sourceAccounts: ['prod'] }, "'sourceAccounts' must have ids of twelve digits, got 'prod'"],
    [{ sourceAccounts: [SOURCE], roleName: 'Records' }, `'roleName' must begin with '${GUIDE_FIREHOSE.destinationRolePrefix}'`],
  ])('%# is refused', (props, message) => {
    expect(() => new FirehoseDestinationRole(stackIn(), 'Role', props)).toThrow(message);
  });
});
