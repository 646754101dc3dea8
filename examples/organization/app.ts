// Logs every VPC of an account, present and future, to one log group with one alarm; below, the VPCs of a whole organization.
import { App, Stack } from 'aws-cdk-lib';
import { FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule, RejectedSshAlarm } from '../../src';

const app = new App();

const account = new Stack(app, 'Account');
const rule = new FlowLogTelemetryRule(account, 'EveryVpc', { logGroupNamePattern: '/aws/vpc/all' });
new RejectedSshAlarm(account, 'RejectedSsh', {
  logGroup: rule.logGroup, logFormat: rule.logFormat, emails: ['ops@example.com'],
});

const management = new Stack(app, 'Management'); // deploy it in the organization's management account
new OrganizationFlowLogTelemetryRule(management, 'EveryVpc', { logGroupNamePattern: '/aws/vpc/<account-id>' });
