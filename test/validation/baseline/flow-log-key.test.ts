import { deploymentKeyOf, keyOf, rootStack, stackKeyOf } from '../../../src/validation/baseline/flow-log-key';
import { baselineFlowLog } from '../../support/baseline-view';

const A = baselineFlowLog();
const NESTED = baselineFlowLog({ stack: 'Network/Nested/Inner' });

test('a flow log is known by environment, stack and logical id, not by its path', () => {
  expect(keyOf(baselineFlowLog({ path: 'elsewhere', properties: {} }))).toBe(keyOf(A));
  for (const other of [{ environment: 'aws://1/eu-west-1' }, { stack: 'Other' }, { logicalId: 'Other' }]) {
    expect(keyOf(baselineFlowLog(other))).not.toBe(keyOf(A));
  }
});

test('nested stacks are stacks of their own that are deployed together', () => {
  expect(stackKeyOf(NESTED)).not.toBe(stackKeyOf(A));
  expect(deploymentKeyOf(NESTED)).toBe(deploymentKeyOf(A));
  expect([rootStack('Network'), rootStack(NESTED.stack)]).toEqual(['Network', 'Network']);
});
