import { Aws, Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { given } from '../../src/constructs/given';
import { stackIn } from '../support/stacks';

class Answer {
  public readonly value = 42;
}

test.each<[unknown, string]>([
  ['vpc-1', `'vpc-1'`],
  ['', `''`],
  [Aws.REGION, 'a token'],
  [42, '42'],
  [true, 'true'],
  [undefined, 'undefined'],
  [null, 'null'],
  [[], 'an empty list'],
  [[1, 2], 'a list of 2'],
  [{}, 'an object with nothing in it'],
  [{ a: 1, b: 2 }, `an object with 'a', 'b'`],
  [Object.assign(Object.create(null) as object, { a: 1 }), `an object with 'a'`],
  [Answer, 'the class or function Answer'],
  [(() => () => 1)(), 'a function'],
  [new Answer(), 'a Answer'],
  [Duration.minutes(1), 'a Duration'],
])('%p is shown', (value, text) => {
  expect(given(value)).toBe(text);
});

test('a construct is shown by its path and what the CDK calls its class', () => {
  const stack = stackIn();
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });

  expect(given(stack)).toBe("the Stack 'Stack'");
  expect(given(role)).toBe("the Role 'Stack/Role'");
});
