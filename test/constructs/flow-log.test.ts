import { App, Aspects, CfnParameter, Fn, NestedStack, PropertyInjectors, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import {
  FlowLog, FlowLogDestination, FlowLogField, FlowLogFormat, FlowLogProps, FlowLogResource, FlowLogRole,
  FlowLogTagResource,
} from '../../src';
import { errorOf } from '../support/error-of';
import { FLAGS, flowLogIn, IN_IRELAND, propertiesOf, resourceOf, stackIn, vpcIn } from '../support/stacks';

describe.each(FLAGS)('a flow log with nothing but a VPC, %s', (_, appProps) => {
  const stack = stackIn(new App(appProps));
  const flowLog = flowLogIn(stack);
  const template = Template.fromStack(stack);

  test('logs all traffic to CloudWatch Logs, in the format and interval that AWS chooses', () => {
    expect(resourceOf(stack, 'AWS::EC2::FlowLog')).toEqual({
      Type: 'AWS::EC2::FlowLog',
      Properties: {
        ResourceType: 'VPC',
        ResourceId: { Ref: 'FlowLogVpc' },
        TrafficType: 'ALL',
        LogDestinationType: 'cloud-watch-logs',
        LogGroupName: { Ref: expect.stringMatching(/^FlowLogLogGroup/) as string },
        DeliverLogsPermissionArn: { 'Fn::GetAtt': [expect.stringMatching(/^FlowLogRole/), 'Arn'] },
        Tags: [{ Key: 'Name', Value: 'Stack/FlowLog' }],
      },
      DependsOn: [expect.stringMatching(/^FlowLogRolePolicy/)],
    });
  });

  test('creates a log group that keeps records for two years and is retained when the stack is deleted', () => {
    template.hasResource('AWS::Logs::LogGroup', {
      Properties: { RetentionInDays: 731 }, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain',
    });
  });

  test('makes one role, one policy and nothing else', () => {
    const { Resources: resources } = template.toJSON() as { Resources: Record<string, { Type: string }> };

    expect(Object.values(resources).map(({ Type }) => Type).sort())
      .toEqual(['AWS::EC2::FlowLog', 'AWS::EC2::VPC', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::Logs::LogGroup']);
  });

  test('is called what its construct is called', () => {
    expect(template.getResourceId('AWS::EC2::FlowLog')).toMatch(/^FlowLog[0-9A-F]{8}$/);
    expect(flowLog.node.defaultChild).toBeInstanceOf(ec2.CfnFlowLog);
  });

  test('tells what it is', () => {
    expect(stack.resolve(flowLog.flowLogId)).toEqual({ Ref: template.getResourceId('AWS::EC2::FlowLog') });
    expect(flowLog.flowLogRef.flowLogId).toBe(flowLog.flowLogId);
    expect(flowLog.destinationType).toBe(ec2.FlowLogDestinationType.CLOUD_WATCH_LOGS);
    expect(flowLog.trafficType).toBe(ec2.FlowLogTrafficType.ALL);
    expect(flowLog.logFormat.isSameAs(FlowLogFormat.DEFAULT)).toBe(true);
    expect(flowLog.logGroup).toBeInstanceOf(logs.LogGroup);
    expect(flowLog.role).toBeInstanceOf(FlowLogRole);
    expect(flowLog.bucket).toBeUndefined();
  });
});

describe('options', () => {
  test.each<[string, Partial<FlowLogProps>, Record<string, unknown>]>([
    ['traffic type', { trafficType: ec2.FlowLogTrafficType.REJECT }, { TrafficType: 'REJECT' }],
    ['interval', { maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE }, { MaxAggregationInterval: 60 }],
    ['format', { logFormat: FlowLogFormat.parse('${srcaddr} ${vpc-id}') }, { LogFormat: '${srcaddr} ${vpc-id}' }],
    ['the default format, if it is asked for', { logFormat: FlowLogFormat.DEFAULT }, {
      LogFormat: FlowLogFormat.DEFAULT.toString(),
    }],
    ['format of ec2.LogFormats', { logFormat: FlowLogFormat.fromLogFormats([ec2.LogFormat.SRC_ADDR, ec2.LogFormat.VPC_ID]) }, {
      LogFormat: '${srcaddr} ${vpc-id}',
    }],
    ['name', { flowLogName: 'Office' }, { Tags: [{ Key: 'Name', Value: 'Office' }] }],
    ['tags of resources', {
      logFormat: FlowLogFormat.DEFAULT.plus(FlowLogField.INSTANCE_TAG, FlowLogField.INSTANCE_TAG_2),
      tagFieldSpecifications: [{ resourceType: FlowLogTagResource.INSTANCE, tagKeys: ['Name', 'Team'] }],
    }, { TagFieldSpecifications: [{ ResourceType: 'instance', TagKeys: ['Name', 'Team'] }] }],
  ])('%s', (_, options, expected) => {
    const stack = stackIn();
    flowLogIn(stack, options);

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject(expected);
  });

  test('a transit gateway gets no traffic type, and has its own default format', () => {
    const stack = stackIn();
    const flowLog = flowLogIn(stack, { resourceType: FlowLogResource.fromTransitGatewayId('tgw-1') });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({ ResourceType: 'TransitGateway' });
    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).not.toHaveProperty('TrafficType');
    expect(flowLog.trafficType).toBeUndefined();
    expect(flowLog.logFormat.isSameAs(FlowLogFormat.TRANSIT_GATEWAY_DEFAULT)).toBe(true);
  });

  test('a parameter may choose the interval', () => {
    const stack = stackIn();
    const interval = new CfnParameter(stack, 'Interval', { type: 'Number' }).valueAsNumber;
    flowLogIn(stack, { maxAggregationInterval: interval as ec2.FlowLogMaxAggregationInterval });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').MaxAggregationInterval).toEqual({ Ref: 'Interval' });
  });

  test('a name made of a long path is cut to what EC2 takes', () => {
    const stack = stackIn();
    flowLogIn(stack, {}, 'x'.repeat(200));
    const deep = new NestedStack(stack, 'y'.repeat(200));
    new FlowLog(deep, 'z'.repeat(100), { resourceType: FlowLogResource.fromVpc(vpcIn(deep)) });

    const [{ Value: name }] = propertiesOf(deep, 'AWS::EC2::FlowLog').Tags as { Value: string }[];
    expect(name).toHaveLength(256);
    expect(name).toMatch(/z{100}$/);
  });
});

describe('tags', () => {
  test('are put on the flow log, its log group and its role', () => {
    const stack = stackIn();
    Tags.of(flowLogIn(stack)).add('Team', 'network');

    const template = Template.fromStack(stack);
    const tagged = { Tags: Match.arrayWith([{ Key: 'Team', Value: 'network' }]) };
    for (const type of ['AWS::EC2::FlowLog', 'AWS::Logs::LogGroup', 'AWS::IAM::Role']) {
      template.hasResourceProperties(type, tagged);
    }
  });

  test('a Name from outside takes the place of the path', () => {
    const stack = stackIn();
    Tags.of(flowLogIn(stack)).add('Name', 'Office');

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').Tags).toEqual([{ Key: 'Name', Value: 'Office' }]);
  });
});

describe('destinations of CDK\'s own', () => {
  test('a bucket gets no role, and the options that the schema has', () => {
    const stack = stackIn();
    const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');
    const flowLog = flowLogIn(stack, {
      destination: ec2.FlowLogDestination.toS3(bucket, 'vpc', { fileFormat: ec2.FlowLogFileFormat.PARQUET }),
    });

    const properties = propertiesOf(stack, 'AWS::EC2::FlowLog');
    expect(properties).toMatchObject({
      LogDestinationType: 's3',
      LogDestination: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::records/vpc']] },
      DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: false, PerHourPartition: false },
    });
    expect(properties).not.toHaveProperty('DeliverLogsPermissionArn');
    expect(properties).not.toHaveProperty('LogGroupName');
    expect(flowLog.bucket).toBe(bucket);
    expect(flowLog.role).toBeUndefined();
  });

  test('a bucket\'s policy is there before the flow log', () => {
    const stack = stackIn(new App(FLAGS[1][1]));
    flowLogIn(stack, { destination: ec2.FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket')) });

    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toEqual([expect.stringMatching(/^BucketPolicy/)]);
  });

  test('a delivery stream', () => {
    const stack = stackIn();
    const stream = new firehose.CfnDeliveryStream(stack, 'Stream');
    const flowLog = flowLogIn(stack, { destination: ec2.FlowLogDestination.toFirehose(stream) });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({
      LogDestinationType: 'kinesis-data-firehose', LogDestination: { 'Fn::GetAtt': ['Stream', 'Arn'] },
    });
    expect(flowLog.deliveryStream).toBe(stream);
  });

  test('a log group with CDK\'s own role, which the flow log waits for', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: ec2.FlowLogDestination.toCloudWatchLogs() });

    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn)
      .toEqual([expect.stringMatching(/^FlowLogIAMRoleDefaultPolicy/), expect.stringMatching(/^FlowLogIAMRole/)]);
  });

  test('our destination in an ec2.FlowLog', () => {
    const stack = stackIn();
    new ec2.FlowLog(stack, 'FlowLog', {
      resourceType: FlowLogResource.fromVpc(vpcIn(stack)), destination: FlowLogDestination.toCloudWatchLogs(),
    });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({
      LogGroupName: { Ref: expect.stringMatching(/^FlowLogLogGroup/) as string },
    });
    expect(propertiesOf(stack, 'AWS::Logs::LogGroup').RetentionInDays).toBe(731);
  });
});

describe('stacks, stages and lookups', () => {
  test('a VPC of another stack', () => {
    const app = new App();
    const network = stackIn(app, 'Network');
    const stack = stackIn(app, 'Logging');
    flowLogIn(stack, { resourceType: FlowLogResource.fromVpc(new ec2.CfnVPC(network, 'Vpc')) });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').ResourceId).toHaveProperty('Fn::ImportValue');
  });

  test('a VPC of the stack around a nested stack', () => {
    const stack = stackIn();
    const nested = new NestedStack(stack, 'Nested');
    new FlowLog(nested, 'FlowLog', { resourceType: FlowLogResource.fromVpc(new ec2.CfnVPC(stack, 'Vpc')) });

    expect(propertiesOf(nested, 'AWS::EC2::FlowLog').ResourceId).toEqual({ Ref: expect.stringMatching(/^referencetoStackVpc.*Ref$/) as string });
  });

  test('a stage', () => {
    const stage = new Stage(new App(), 'Prod');
    const stack = new Stack(stage, 'Stack', IN_IRELAND);
    flowLogIn(stack);

    expect(stage.synth().getStackByName('Prod-Stack').template).toHaveProperty('Resources.FlowLogVpc');
  });

  test('a VPC that is still to be looked up', () => {
    const stack = stackIn(new App(), 'Stack', IN_IRELAND);
    const vpc = ec2.Vpc.fromLookup(stack, 'Vpc', { isDefault: true });
    new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpc(vpc) });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').ResourceId).toBe('vpc-12345');
  });

  test('an imported VPC and an imported value', () => {
    const stack = stackIn();
    new FlowLog(stack, 'Imported', { resourceType: FlowLogResource.fromVpc(vpcIn(stack)) });
    new FlowLog(stack, 'ImportedValue', {
      resourceType: FlowLogResource.fromNetworkInterfaceId(Fn.importValue('Eni')),
      destination: FlowLogDestination.toCloudWatchLogs(logs.LogGroup.fromLogGroupArn(stack, 'Group', Fn.importValue('Group')), {
        role: iam.Role.fromRoleArn(stack, 'Role', Fn.importValue('Role')),
      }),
    });

    Template.fromStack(stack).hasResourceProperties('AWS::EC2::FlowLog', { ResourceId: 'vpc-vpc' });
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::FlowLog', {
      ResourceId: { 'Fn::ImportValue': 'Eni' }, DeliverLogsPermissionArn: { 'Fn::ImportValue': 'Role' },
    });
  });
});

describe('what CDK\'s own constructs can, too', () => {
  test('property injectors choose what the caller left open', () => {
    const stack = stackIn();
    PropertyInjectors.of(stack).add({
      constructUniqueId: FlowLog.PROPERTY_INJECTION_ID,
      inject: (given: FlowLogProps) => ({ trafficType: ec2.FlowLogTrafficType.REJECT, ...given }),
    });
    flowLogIn(stack);

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').TrafficType).toBe('REJECT');
  });

  test('aspects see and change the L1', () => {
    const stack = stackIn();
    flowLogIn(stack);
    Aspects.of(stack).add({
      visit: (node) => {
        if (ec2.CfnFlowLog.isCfnFlowLog(node)) node.maxAggregationInterval = 60;
      },
    });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').MaxAggregationInterval).toBe(60);
  });

  test('the rule of cdk-nag on VPCs without a flow log is satisfied', () => {
    const stack = stackIn();
    flowLogIn(stack);
    new ec2.CfnVPC(stack, 'Unwatched');

    const { violations } = new AwsSolutionsChecks(stack).validate({ appConstruct: stack } as never);
    expect(violations.filter(({ ruleName }) => ruleName.includes('VPC7'))
      .flatMap(({ violatingResources }) => violatingResources.map(({ constructPath }) => constructPath)))
      .toEqual(['Stack/Unwatched']);
  });
});

describe('what JavaScript lets through', () => {
  test.each<[string, (stack: Stack) => object, string]>([
    ['no resource', () => ({ resourceType: undefined }),
      "'resourceType' must specify what to monitor, such as FlowLogResource.fromVpc(vpc), got undefined"],
    ['a VPC', (stack) => ({ resourceType: vpcIn(stack) }), 'such as FlowLogResource.fromVpc(vpc), got the '],
    ['a bucket as destination', (stack) => ({ destination: new s3.Bucket(stack, 'Bucket') }),
      "'destination' must be one of FlowLogDestination, such as FlowLogDestination.toS3(bucket), got the Bucket 'Stack/Bucket'"],
    ['a text as destination', () => ({ destination: 's3' }), "got 's3'"],
    ['a text as format', () => ({ logFormat: '${version}' }),
      "'logFormat' must be a FlowLogFormat, got '${version}'; use FlowLogFormat.parse(text)"],
    ["the CDK's own format", () => ({ logFormat: [ec2.LogFormat.VERSION] }),
      "'logFormat' must be a FlowLogFormat, got a list of 1; use FlowLogFormat.fromLogFormats(formats)"],
  ])('%s is refused', (_, options, message) => {
    const stack = stackIn();

    expect(() => flowLogIn(stack, options(stack))).toThrow(message);
  });

  test('the error begins at the line of the caller', () => {
    const error = errorOf(() => flowLogIn(stackIn(), { destination: 's3' as never }));

    expect((error as Error).stack!.split('\n')[1]).toMatch(/test.support.stacks\.ts/);
  });
});

describe('members of the flow log', () => {
  test('the log group has the methods of log groups, also where it is an L1', () => {
    const stack = stackIn();
    const ours = flowLogIn(stack, {}, 'A');
    const level1 = flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(new logs.CfnLogGroup(stack, 'Group')) }, 'B');
    for (const [index, { logGroup }] of [ours, level1].entries()) {
      logGroup!.addMetricFilter(`Filter${index}`, {
        filterPattern: logs.FilterPattern.allEvents(), metricNamespace: 'N', metricName: 'M',
      });
    }

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::MetricFilter', { LogGroupName: { Ref: 'Group' } });
  });

  test('an imported flow log has grants, and tells its interval if it was told', () => {
    const stack = stackIn();
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', {
      flowLogId: 'fl-1', logGroup: new logs.CfnLogGroup(stack, 'Group'),
      maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    });
    flowLog.grants.readRecords(new iam.User(stack, 'User'));

    Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 1);
    expect(flowLog.maxAggregationInterval).toBe(60);
    expect(stack.resolve(flowLog.logGroup!.logGroupName)).toEqual({ Ref: 'Group' });
  });

  test.each([
    [FlowLogResource.fromVpcId('vpc-1'), 600], [FlowLogResource.fromTransitGatewayId('tgw-1'), 60],
  ])('%# the interval is that of AWS unless another is chosen', (resourceType, seconds) => {
    expect(flowLogIn(stackIn(), { resourceType }).maxAggregationInterval).toBe(seconds);
  });
});
