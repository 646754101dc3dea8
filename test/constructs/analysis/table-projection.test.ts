import { App, Duration, Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLogQueries, FlowLogTableProps } from '../../../src';
import { tableApp } from './table-app';

let { stack, archived, table, inputOf } = tableApp();
beforeEach(() => ({ stack, archived, table, inputOf } = tableApp()));

describe('accounts and Regions', () => {
  test('are those of the stacks of the flow logs, each once', () => {
    const app = App.of(stack) as App;
    const others = ['444455556666', '444455556666', '777788889999'].map((account, index) =>
      new Stack(app, `Other${index}`, { env: { account, region: 'us-east-1' } }));
    table([archived(), ...others.map((scope) => archived({}, undefined, 'FlowLog', scope))]);

    expect(inputOf().Parameters).toMatchObject({
      'projection.aws_account_id.values': '111122223333,444455556666,777788889999',
      'projection.aws_region.values': 'eu-west-1,us-east-1',
    });
  });

  test('that are known only at deployment are references', () => {
    const agnostic = new Stack();
    ({ archived, table, inputOf } = tableApp(agnostic, new s3.Bucket(agnostic, 'Bucket')));
    table([archived(), archived({}, undefined, 'B')]);

    expect(inputOf().Parameters).toMatchObject({
      'projection.aws_account_id.values': { Ref: 'AWS::AccountId' },
      'projection.aws_region.values': { Ref: 'AWS::Region' },
    });
  });

  test('can be given, and one that is given twice is read once', () => {
    table([archived()], {
      accounts: ['444455556666', '111122223333', '444455556666'], regions: ['us-gov-west-1', 'eu-west-1', 'eu-west-1'],
    });

    expect(inputOf().Parameters).toMatchObject({
      'projection.aws_account_id.values': '444455556666,111122223333',
      'projection.aws_region.values': 'us-gov-west-1,eu-west-1',
    });
  });

  test('can be left to each query, which then has a parameter for the account', () => {
    const { layout } = table([archived()], { injectedAccount: true });

    expect(inputOf().Parameters).toMatchObject({ 'projection.aws_account_id.type': 'injected' });
    expect(inputOf().Parameters).not.toHaveProperty(['projection.aws_account_id.values']);
    const sql = FlowLogQueries.rejectedSources().last(Duration.hours(1)).toAthena(layout);
    expect(sql).toContain('WHERE aws_account_id = ?\n  AND day >=');
  });
});

test.each<[string, Partial<FlowLogTableProps>, string]>([
  ['no account', { accounts: [] }, "'accounts' must be a list with at least one account id, got an empty list"],
  ['an account of eleven digits', { accounts: ['11112222333'] }, "'accounts' must have ids of twelve digits, got '11112222333'"],
  ['accounts that are left to queries', { accounts: ['111122223333'], injectedAccount: true }, "'accounts' must not be given"],
  ['no Region', { regions: [] }, "'regions' must be a list with at least one Region, got an empty list"],
  ['an Availability Zone', { regions: ['eu-west-1a'] }, "'regions' must have codes of Regions, such as 'eu-west-1', got 'eu-west-1a'"],
  ['white space, which would be a part of the value', { regions: [' eu-west-1'] }, "got ' eu-west-1'"],
  ['an invalid date', { startDate: new Date('never') }, "'startDate' must be a moment, got an invalid date"],
])('%s is an error', (_, props, message) => {
  expect(() => table([archived()], props)).toThrow(message);
});

test('accounts of which some are known only at deployment must be given', () => {
  const agnostic = new Stack(App.of(stack), 'Agnostic');

  expect(() => table([archived(), archived({}, undefined, 'FlowLog', agnostic)]))
    .toThrow("'accounts' must be given where the stacks of some 'flowLogs' know theirs only at deployment");
});
