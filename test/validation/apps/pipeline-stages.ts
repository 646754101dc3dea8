import { App, Environment, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** As `cdk.context.json` has them after the lookup. */
const ZONES = {
  'availability-zones:account=111111111111:region=us-east-1': ['us-east-1a', 'us-east-1b'],
  'availability-zones:account=222222222222:region=us-east-1': ['us-east-1a', 'us-east-1b'],
  'availability-zones:account=222222222222:region=eu-west-1': ['eu-west-1a', 'eu-west-1b'],
};

/** The stages of a pipeline: the same two stacks in three environments, the flow log apart from its VPC. */
export function pipelineStages(): App {
  const app = new App({ context: ZONES });
  new NetworkStage(app, 'Beta', { account: '111111111111', region: 'us-east-1' });
  new NetworkStage(app, 'ProdUs', { account: '222222222222', region: 'us-east-1' });
  new NetworkStage(app, 'ProdEu', { account: '222222222222', region: 'eu-west-1' });
  return app;
}

class NetworkStage extends Stage {
  constructor(scope: Construct, id: string, env: Environment) {
    super(scope, id, { env });
    const network = new Stack(this, 'Network');
    const vpc = new ec2.Vpc(network, 'Vpc', { natGateways: 0 });

    const observability = new Stack(this, 'Observability');
    const role = new iam.Role(observability, 'Role', {
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com'),
    });
    const logGroup = new logs.LogGroup(observability, 'FlowLogs', { logGroupName: '/network/flow-logs' });
    logGroup.grantWrite(role);
    role.addToPolicy(new iam.PolicyStatement({
      actions: ['logs:DescribeLogGroups', 'logs:DescribeLogStreams'], resources: ['*'],
    }));
    new ec2.FlowLog(observability, 'FlowLog', {
      resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
      destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup, role),
    });
  }
}
