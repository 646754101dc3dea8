import { App, Stack, Validations } from 'aws-cdk-lib';
import { isAcknowledged } from '../../../src/validation/plugin/acknowledged';

const stack = new Stack(new App(), 'Stack');
const other = new Stack(new App(), 'Other');
Validations.of(stack).acknowledge({ id: 'FlowLogs::duplicate-flow-log', reason: 'two teams' });
Validations.of(other).acknowledge({ id: 'Others::duplicate-flow-log', reason: 'another plug-in' });

test.each<[string, Stack[], string, boolean]>([
  ['on the construct', [stack], 'duplicate-flow-log', true],
  ['on one around it', [other, stack], 'duplicate-flow-log', true],
  ['of another rule', [stack], 'duplicate', false],
  ['of another plug-in', [other], 'duplicate-flow-log', false],
  ['on no construct', [], 'duplicate-flow-log', false],
])('an acknowledgment %s', (_, constructs, ruleId, expected) => {
  expect(isAcknowledged(constructs, ruleId)).toBe(expected);
});
