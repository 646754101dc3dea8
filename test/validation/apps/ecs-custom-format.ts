import { App, Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as logs from 'aws-cdk-lib/aws-logs';

/** As `cdk.context.json` has them after the lookup. */
const ZONES = {
  'availability-zones:account=123456789012:region=us-west-2': ['us-west-2a', 'us-west-2b'],
};

/** The subnets of an ECS service, logged with ECS fields; a metric counts rejected packets per service. */
export function ecsCustomFormat(): App {
  const app = new App({ context: ZONES });
  const stack = new Stack(app, 'Service', { env: { account: '123456789012', region: 'us-west-2' } });
  const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 1 });
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  const taskDefinition = new ecs.FargateTaskDefinition(stack, 'Task');
  taskDefinition.addContainer('web', { image: ecs.ContainerImage.fromRegistry('nginx') });
  new ecs.FargateService(stack, 'Web', { cluster, taskDefinition });

  const logGroup = new logs.LogGroup(stack, 'FlowLogs', { retention: logs.RetentionDays.TWO_WEEKS });
  const fields = ['version', 'interface-id', 'srcaddr', 'dstaddr', 'dstport', 'protocol', 'packets', 'action', 'log-status',
    'flow-direction', 'ecs-cluster-name', 'ecs-service-name', 'ecs-task-id'];
  [...vpc.publicSubnets, ...vpc.privateSubnets].forEach((subnet, index) => {
    new ec2.FlowLog(stack, `FlowLog${index}`, {
      resourceType: ec2.FlowLogResourceType.fromSubnet(subnet),
      destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
      logFormat: fields.map((field) => ec2.LogFormat.custom(`\${${field}}`)),
      maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    });
  });

  const rejectedPackets = new logs.MetricFilter(stack, 'RejectedPackets', {
    logGroup,
    filterPattern: logs.FilterPattern.literal('[version, eni, src, dst, dstport, protocol, packets, action="REJECT", '
      + 'status="OK", direction="ingress", cluster, service!="-", task]'),
    metricNamespace: 'Ecs/Network',
    metricName: 'RejectedPackets',
    metricValue: '$packets',
    dimensions: { Service: '$service' },
  });
  new cloudwatch.Alarm(stack, 'ManyRejected', {
    metric: rejectedPackets.metric({
      statistic: 'Sum', period: Duration.minutes(15), dimensionsMap: { Service: 'web' },
    }),
    threshold: 1000,
    evaluationPeriods: 1,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
  return app;
}
