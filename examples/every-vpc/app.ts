// Gives every VPC of the app that has no flow log one, including in stacks, stages and constructs that somebody else wrote.
import { App, Mixins, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogMixin } from '../../src';

const app = new App();

const network = new Stack(app, 'Network');
new ec2.CfnVPC(network, 'Blue', { cidrBlock: '10.0.0.0/16' });
new ec2.CfnVPC(network, 'Green', { cidrBlock: '10.1.0.0/16' }); // shares role and log group with Blue

const test = new Stage(app, 'Test');
new ec2.CfnVPC(new Stack(test, 'Network'), 'Vpc', { cidrBlock: '10.2.0.0/16' });

const sandbox = new ec2.CfnVPC(network, 'Sandbox', { cidrBlock: '10.3.0.0/16' });
FlowLogMixin.exclude(sandbox);

Mixins.of(app).apply(new FlowLogMixin()); // last, when all VPCs are there
