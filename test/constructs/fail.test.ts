import { fail } from '../../src/constructs/fail';
import { FlowLogError } from '../../src/model/errors';
import { errorOf } from '../support/error-of';
import { stackIn } from '../support/stacks';

test('an error names the construct that was given the wrong value', () => {
  const error = errorOf(() => fail(stackIn(), "'a' must be b"));

  expect(error).toBeInstanceOf(FlowLogError);
  expect((error as Error).message).toBe("Stack: 'a' must be b");
});
