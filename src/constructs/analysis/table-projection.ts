import { Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { FlowLogTableProps } from './flow-log-table-props';
import type { Projection } from './table-input';
import { checkAccounts } from '../destinations/check-accounts';
import { fail } from '../fail';
import { given } from '../given';

/** Which folders a table expects. */
export function tableProjection(scope: Construct, props: FlowLogTableProps): Projection {
  const { startDate } = props;
  if (startDate !== undefined && Number.isNaN(startDate.getTime())) {
    fail(scope, "'startDate' must be a moment, got an invalid date");
  }
  return { accounts: accountsOf(scope, props), regions: regionsOf(scope, props), start: startDate };
}

function accountsOf(
  scope: Construct, { accounts, injectedAccount = false, flowLogs }: FlowLogTableProps,
): string[] | undefined {
  if (accounts !== undefined) {
    if (injectedAccount) {
      fail(scope, "'accounts' must not be given where 'injectedAccount' leaves them to each query; leave out one of the two");
    }
    checkAccounts(scope, 'accounts', accounts);
    return withoutRepetition(accounts);
  }
  return injectedAccount ? undefined : ofStacks(scope, 'accounts', flowLogs.map(({ env }) => env.account));
}

function regionsOf(scope: Construct, { regions, flowLogs }: FlowLogTableProps): string[] {
  if (regions === undefined) return ofStacks(scope, 'regions', flowLogs.map(({ env }) => env.region));
  if (!Array.isArray(regions) || regions.length === 0) {
    fail(scope, `'regions' must be a list with at least one Region, got ${given(regions)}`);
  }
  const odd = regions.find((region) => !Token.isUnresolved(region) && !/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region));
  if (odd !== undefined) fail(scope, `'regions' must have codes of Regions, such as 'eu-west-1', got ${given(odd)}`);
  return withoutRepetition(regions);
}

/** A value that is listed twice would be read twice. */
function withoutRepetition(values: string[]): string[] {
  return [...new Set(values)];
}

/** A value that is known only at deployment may be one of the others. */
function ofStacks(scope: Construct, prop: 'accounts' | 'regions', values: string[]): string[] {
  const all = withoutRepetition(values);
  if (all.length > 1 && all.some((value) => Token.isUnresolved(value))) {
    fail(scope, `'${prop}' must be given where the stacks of some 'flowLogs' know theirs only at deployment and others before, `
    + 'because records of one that is listed twice would count twice');
  }
  return all;
}
