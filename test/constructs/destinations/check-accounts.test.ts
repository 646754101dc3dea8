import { Aws } from 'aws-cdk-lib';
import { checkAccounts } from '../../../src/constructs/destinations/check-accounts';
import { stackIn } from '../../support/stacks';

const stack = stackIn();

test('ids of twelve digits and tokens pass', () => {
  expect(() => checkAccounts(stack, 'accounts', ['111122223333', Aws.ACCOUNT_ID])).not.toThrow();
});

test.each<[unknown, string]>([
  [[], `Stack: 'accounts' must be a list with at least one account id, got an empty list`],
  ['111122223333', `'accounts' must be a list with at least one account id, got '111122223333'`],
  [undefined, `'accounts' must be a list with at least one account id, got undefined`],
  [['111122223333', '11112222333'], `'accounts' must have ids of twelve digits, got '11112222333'`],
  [['1111222233334'], `'accounts' must have ids of twelve digits, got '1111222233334'`],
  [['11112222333a'], `got '11112222333a'`],
])('%j is an error', (accounts, message) => {
  expect(() => checkAccounts(stack, 'accounts', accounts as string[])).toThrow(message);
});
