import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import { FlowLogDestination, FlowLogResource } from '../../../src';
import { GUIDE_FIREHOSE, guideWith } from '../../support/guide';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

const STREAM_ARN = 'arn:aws:firehose:eu-west-1:999999999999:deliverystream/records';
const ROLE_ARN = `arn:aws:iam::999999999999:role/${GUIDE_FIREHOSE.destination.namePrefix}`;

function streamOf(stack: Stack): firehose.IDeliveryStream {
  return firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', STREAM_ARN);
}

describe('a stream of the same account', () => {
  test('needs no role, and has the tag that log delivery looks for', () => {
    const stack = stackIn();
    const stream = new firehose.CfnDeliveryStream(stack, 'Stream');
    const flowLog = flowLogIn(stack, { destination: FlowLogDestination.toFirehose(stream) });

    Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 0);
    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({
      LogDestinationType: 'kinesis-data-firehose', LogDestination: { 'Fn::GetAtt': ['Stream', 'Arn'] },
    });
    expect(propertiesOf(stack, 'AWS::KinesisFirehose::DeliveryStream').Tags).toEqual([{ Key: 'LogDeliveryEnabled', Value: 'true' }]);
    expect(flowLog.deliveryStream).toBe(stream);
  });
});

describe('a stream of another account', () => {
  const stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND);
  flowLogIn(stack, { destination: FlowLogDestination.toFirehose(streamOf(stack), {
    destinationRole: iam.Role.fromRoleArn(stack, 'Role', ROLE_ARN),
  }) });

  test('is reached by both roles, of which one is created', () => {
    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({
      LogDestination: STREAM_ARN,
      DeliverLogsPermissionArn: { 'Fn::GetAtt': [expect.stringMatching(/SourceRole/), 'Arn'] },
      DeliverCrossAccountRole: ROLE_ARN,
    });
  });

  test('has the documented source role, passed for any resource of EC2 that flow logs monitor', () => {
    expect(propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument).toEqual(guideWith(GUIDE_FIREHOSE.source.permissions,
      ['arn:aws:iam::111122223333:role/mySourceRole', 'arn:aws:iam::111122223333:role/FlowLogsToFirehose'],
      [['arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-00112233344556677'], 'arn:aws:ec2:eu-west-1:111122223333:*'],
    ));
    expect(propertiesOf(stack, 'AWS::IAM::Role')).toMatchObject({
      RoleName: 'FlowLogsToFirehose', AssumeRolePolicyDocument: GUIDE_FIREHOSE.source.trust,
    });
  });
});

describe('is refused:', () => {
  test('a role whose name AWS does not take', () => {
    const stack = stackIn();
    const destinationRole = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::999999999999:role/records');

    expect(() => FlowLogDestination.toFirehose(streamOf(stack), { destinationRole })).toThrow(
      `'destinationRole' must have a name that begins with '${GUIDE_FIREHOSE.destination.namePrefix}', got 'records'`);
  });

  test('the name of a source role where none is needed', () => {
    expect(() => FlowLogDestination.toFirehose(streamOf(stackIn()), { sourceRoleName: 'source' })).toThrow(
      "'sourceRoleName' is for a stream of another account, got it without 'destinationRole'");
  });

  test('two roles in a flow log of the CDK, which has room for one', () => {
    const stack = stackIn();
    const destination = FlowLogDestination.toFirehose(streamOf(stack), { destinationRole: iam.Role.fromRoleArn(stack, 'Role', ROLE_ARN) });

    expect(() => new ec2.FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpcId('vpc-1'), destination }))
      .toThrow("'destinationRole' must be given to a FlowLog of this library, got an ec2.FlowLog");
  });
});
