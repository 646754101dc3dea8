// Collects the flow logs of several accounts in one bucket: deploy its stack to the archive account, and the other stack to each account.
import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLog, FlowLogArchive, FlowLogDestination, FlowLogResource } from '../../src';

const app = new App();
const region = 'eu-west-1';
const workloads = ['111122223333', '444455556666']; // your accounts

const archiveStack = new Stack(app, 'Archive', { env: { account: '777788889999', region } });
const { bucket } = new FlowLogArchive(archiveStack, 'FlowLogs', {
  bucketName: 'example-flow-log-archive', sourceAccounts: workloads, sourceRegions: [region],
});

for (const account of workloads) {
  const stack = new Stack(app, `Network-${account}`, { env: { account, region } });
  new FlowLog(stack, 'FlowLog', {
    resourceType: FlowLogResource.fromVpc(new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' })),
    destination: FlowLogDestination.toS3(bucket, { fileFormat: ec2.FlowLogFileFormat.PARQUET }),
  });
}
