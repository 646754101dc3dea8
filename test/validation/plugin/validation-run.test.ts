import { App, type IPolicyValidationContext } from 'aws-cdk-lib';
import type { Problem } from '../../../src/validation/engine';
import { ValidationRuns } from '../../../src/validation/plugin/validation-run';
import { flowLog, STACK } from '../../support/views';

const problemIn = (path: string, given: Partial<Problem> = {}): Problem => ({
  ruleId: 'a-rule', severity: 'warning', message: 'm', fix: 'f', resource: flowLog({ stack: { ...STACK, path }, path: `${path}/FlowLog` }), ...given,
});

/** A plug-in that finds these problems, and how often it looked. */
function runs(problems: readonly Problem[]) {
  let looks = 0;
  const run = new ValidationRuns(() => {
    looks++;
    return problems;
  });
  const root = new App();
  const report = (...paths: string[]) => run.report({
    appConstruct: root, stackTemplates: paths.map((stackConstructPath) => ({ stackConstructPath })),
  } as unknown as IPolicyValidationContext);
  const found = (...paths: string[]) => report(...paths).violations
    .map(({ violatingResources }) => violatingResources[0].constructPath);
  return { report, found, looks: () => looks };
}

test('an answer is about the stacks that were asked for, and what is below them', () => {
  const { found } = runs(['A', 'A/Nested', 'AB', 'B'].map((path) => problemIn(path)));

  expect(found('A')).toEqual(['A/FlowLog', 'A/Nested/FlowLog']);
  expect(found('AB', 'B')).toEqual(['AB/FlowLog', 'B/FlowLog']);
});

test('without a list of stacks the answer is about all, and looks again each time', () => {
  const { found, looks } = runs([problemIn('A'), problemIn('B')]);

  expect([found(), found()]).toEqual([['A/FlowLog', 'B/FlowLog'], ['A/FlowLog', 'B/FlowLog']]);
  expect(looks()).toBe(2);
});

test('the app is read once for all its stacks, and again when a stack comes up again', () => {
  const { found, looks } = runs([problemIn('A'), problemIn('B')]);
  found('A');
  found('B');
  expect(looks()).toBe(1);

  expect(found('A')).toEqual(['A/FlowLog']);
  expect(looks()).toBe(2);
  found('B');
  expect(looks()).toBe(2);
});

test('what is about no resource is told once, at the first stack', () => {
  const { found } = runs([problemIn('A', { resource: undefined })]);

  expect([found('A'), found('B')]).toEqual([['A'], []]);
});

test('errors fail the validation, warnings do not', () => {
  expect(runs([problemIn('A')]).report('A').success).toBe(true);
  expect(runs([problemIn('A'), problemIn('A', { severity: 'error' })]).report('A').success).toBe(false);
  expect(runs([problemIn('B', { severity: 'error' })]).report('A').success).toBe(true);
});

test('a violation says what and where, how to fix it and where to read more', () => {
  const problem = problemIn('A', { property: 'TrafficType', page: 'https://page' });

  expect(runs([problem]).report('A').violations).toEqual([{
    ruleName: 'a-rule', severity: 'warning', description: 'm', fix: 'f\nSee https://page',
    violatingResources: [{ constructPath: 'A/FlowLog', resourceLogicalId: 'TheFlowLog', locations: ['Properties.TrafficType'] }],
  }]);
  expect(runs([problemIn('A')]).report('A').violations[0]).toMatchObject({ fix: 'f', violatingResources: [{ locations: ['Properties'] }] });
});

test('a fault of our own is an error of the validation, never silence', () => {
  const run = new ValidationRuns(() => {
    throw new Error('a bug');
  });
  const context = { appConstruct: new App(), stackTemplates: [{ stackConstructPath: 'A' }] } as unknown as IPolicyValidationContext;

  expect(run.report(context)).toMatchObject({
    success: false,
    violations: [{ ruleName: 'app-unreadable', severity: 'error', description: 'the flow logs of this app could not be checked: a bug' }],
  });
});
