import { App, CfnOutput, type CfnResource, NestedStack, Stack, type StackProps, Stage } from 'aws-cdk-lib';
import { ConstructTree } from '../../../src/validation/reading/construct-tree';
import { StackBoundaries } from '../../../src/validation/reading/stack-boundaries';
import type { Json } from '../../../src/validation/view/template';

const IRELAND: StackProps = { env: { account: '111122223333', region: 'eu-west-1' } };
const VIRGINIA: StackProps = { env: { account: '111122223333', region: 'us-east-1' } };

let app: App;
beforeEach(() => {
  app = new App();
});

const boundaries = () => new StackBoundaries(new ConstructTree(app), (value, stack) => stack.resolve(value) as Json);

function exporting(stack: Stack, exportName = 'Name'): CfnOutput {
  return new CfnOutput(stack, 'Output', { value: 'x', exportName });
}

test.each<[string, StackProps, StackProps, boolean]>([
  ['of the same environment', IRELAND, IRELAND, true],
  ['of another Region', IRELAND, VIRGINIA, false],
  ['of an unknown environment, from one that is unknown, too', {}, {}, true],
  ['of an unknown environment, from one that is known', {}, IRELAND, false],
])('an export %s: %#', (_, from, to, isKnown) => {
  const output = exporting(new Stack(app, 'Exporting', from));
  const importing = new Stack(app, 'Importing', to);

  expect(boundaries().exported('Name', importing)).toBe(isKnown ? output : undefined);
  expect(boundaries().exported('Other', importing)).toBeUndefined();
});

test('of two exports of one name that of the same stage counts, without one nothing is known', () => {
  const [stage, other] = [new Stage(app, 'Stage'), new Stage(app, 'Other')];
  const output = exporting(new Stack(stage, 'Exporting', IRELAND));
  exporting(new Stack(other, 'Exporting', IRELAND));

  expect(boundaries().exported('Name', new Stack(stage, 'Importing', IRELAND))).toBe(output);
  expect(boundaries().exported('Name', new Stack(app, 'Importing', IRELAND))).toBeUndefined();
});

test('stages of unknown environments are not known to go to one place', () => {
  exporting(new Stack(new Stage(app, 'Stage'), 'Exporting'));

  expect(boundaries().exported('Name', new Stack(new Stage(app, 'Other'), 'Importing'))).toBeUndefined();
});

test('outputs of a nested stack are known by their logical ids', () => {
  const stack = new Stack(app, 'Stack');
  const [nested, other] = [new NestedStack(stack, 'Nested'), new NestedStack(stack, 'Other')];
  const output = new CfnOutput(nested, 'Output', { value: 'x' });

  expect(boundaries().nestedOutput(nested.nestedStackResource as CfnResource, 'Output')).toBe(output);
  expect(boundaries().nestedOutput(nested.nestedStackResource as CfnResource, 'Gone')).toBeUndefined();
  expect(boundaries().nestedOutput(other.nestedStackResource as CfnResource, 'Output')).toBeUndefined();
});
