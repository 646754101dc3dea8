import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { fail } from '../fail';
import { given } from '../given';

/** Throws if the list is empty, or has something that is not an account id. */
export function checkAccounts(scope: IConstruct, prop: string, accounts: string[]): void {
  if (!Array.isArray(accounts) || accounts.length === 0) {
    fail(scope, `'${prop}' must be a list with at least one account id, got ${given(accounts)}`);
  }
  const odd = accounts.find((account) => !Token.isUnresolved(account) && !/^\d{12}$/.test(account));
  if (odd !== undefined) fail(scope, `'${prop}' must have ids of twelve digits, got ${given(odd)}`);
}
