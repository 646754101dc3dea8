import { App, type Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogDestination, FlowLogFormat, FlowLogQueries } from '../../../src';
import { dashboardSections } from '../../../src/constructs/analysis/dashboard-section';
import { flowLogIn, IN_IRELAND, stackIn } from '../../support/stacks';

const { REJECT, ACCEPT } = ec2.FlowLogTrafficType;

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = stackIn(app, 'Stack', IN_IRELAND);
});

function flowLog(id: string, options: Parameters<typeof flowLogIn>[1] = {}, scope = stack, name = id) {
  const destination = FlowLogDestination.toCloudWatchLogs(undefined, { logGroupName: name, createLogGroup: false });
  return flowLogIn(scope, { destination, ...options }, id);
}

test('flow logs of one format, account and Region are in one section, each log group once', () => {
  const sections = dashboardSections(stack, [flowLog('A'), flowLog('B'), flowLog('C', {}, stack, 'A')]);

  expect(sections.map(({ logGroupNames }) => logGroupNames)).toEqual([['A', 'B']]);
  expect(sections).toMatchObject([{ account: undefined, region: undefined }]);
});

test('another format, and another Region, is another section', () => {
  const other = stackIn(app, 'Other', { env: { account: '111122223333', region: 'us-east-1' } });
  const sections = dashboardSections(stack, [
    flowLog('A'), flowLog('B', { logFormat: FlowLogFormat.VERSIONS_2_TO_5 }), flowLog('C', {}, other), flowLog('D'),
  ]);

  expect(sections.map(({ logGroupNames, region }) => [logGroupNames, region])).toEqual([
    [['A', 'D'], undefined], [['B'], undefined], [['C'], 'us-east-1'],
  ]);
});

test('a section answers what its records can: the fields, and the traffic', () => {
  const answers = (trafficType: ec2.FlowLogTrafficType) => {
    const [section] = dashboardSections(stack, [flowLog(trafficType, { trafficType })]);
    return [FlowLogQueries.rejectedSources(), FlowLogQueries.trafficPaths()].map((query) => section.canAnswer(query));
  };

  expect([answers(REJECT), answers(ACCEPT)]).toEqual([[true, false], [false, false]]);
});

test('no flow log, and one that delivers elsewhere, is an error', () => {
  expect(() => dashboardSections(stack, [])).toThrow(
    "Stack: 'flowLogs' must be a list with at least one flow log, got an empty list; of FlowLogs, give the 'members'");
  expect(() => dashboardSections(stack, [flowLog('A', { destination: FlowLogDestination.toS3() })])).toThrow('Amazon S3');
});

test('a query takes 50 log groups, and no more', () => {
  const groups = Array.from({ length: 51 }, (_, index) => flowLog(`Group${index}`));

  expect(() => dashboardSections(stack, groups.slice(0, 50))).not.toThrow();
  expect(() => dashboardSections(stack, groups)).toThrow("'flowLogs' must have at most 50 log groups, which is what a query takes, got 51");
});
