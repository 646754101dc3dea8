import { FlowLogBaselineMode } from '../../../src/validation/baseline/flow-log-baseline-mode';
import { baselineSettings, type BaselineOptions } from '../../../src/validation/baseline/baseline-settings';

const cli = { CDK_CLI_VERSION: '2.1148.1' };
const ci = { ...cli, CI: 'true' };
const unitTest = { NODE_ENV: 'test' };
const { OFF, UPDATE, COMPARE } = FlowLogBaselineMode;

describe('by default', () => {
  test.each([
    ['cdk on a developer\'s machine', cli, { compares: true, writes: true, warnsOfNew: false }],
    ['cdk on a build server', ci, { compares: true, writes: false, warnsOfNew: true }],
    ['an app started by hand', {}, { compares: true, writes: false, warnsOfNew: false }],
    ['a unit test', unitTest, { compares: false, writes: false, warnsOfNew: false }],
    ['an end-to-end test with cdk', { ...cli, ...unitTest }, { compares: true, writes: false, warnsOfNew: true }],
  ])('%s does what fits', (_who, environment, expected) => {
    expect(settings({ environment })).toMatchObject(expected);
  });
});

test.each([
  [OFF, cli, { compares: false, writes: false }],
  [COMPARE, cli, { compares: true, writes: false, warnsOfNew: true }],
  [COMPARE, unitTest, { compares: true, writes: false }],
  [UPDATE, {}, { compares: true, writes: true, warnsOfNew: false }],
  [UPDATE, ci, { compares: true, writes: false, warnsOfNew: true }],
  [UPDATE, unitTest, { compares: true, writes: false }],
])('mode %s with the environment %j: %j', (baselineMode, environment, expected) => {
  expect(settings({ options: { baselineMode }, environment })).toMatchObject(expected);
});

test('the context wins over the program', () => {
  const context = { 'flow-logs:baseline': 'off', 'flow-logs:baseline-file': 'cdk.other.json' };

  expect(settings({ options: { baselineMode: UPDATE, baselineFile: 'cdk.mine.json' }, environment: cli, context }))
    .toMatchObject({ compares: false, name: 'cdk.other.json', path: '/project/cdk.other.json' });
});

test.each([
  [{}, '/project/cdk.flow-logs.json'],
  [{ baselineFile: 'infra/cdk.network.json' }, '/project/infra/cdk.network.json'],
  [{ baselineFile: '/elsewhere/cdk.network.json' }, '/elsewhere/cdk.network.json'],
])('with %j the file is %s', (props, path) => {
  expect(settings({ options: props })).toMatchObject({ path });
});

test.each([
  [{ 'flow-logs:baseline': 'on' }, 'context \'flow-logs:baseline\' must be one of off, update, compare, got "on"'],
  [{ 'flow-logs:baseline-file': '' }, 'context \'flow-logs:baseline-file\' must be a text, got ""'],
  [{ 'flow-logs:accept': true }, 'context \'flow-logs:accept\' must be a text, got true'],
])('the context %j is refused', (context, message) => {
  expect(() => settings({ context })).toThrow(message);
});

test.each([
  [undefined, false],
  ['all', true],
  ['Network/FlowLog/FlowLog', true],
  ['Network/FlowLog', true],
  ['Network', true],
  ['Network/Flow', false],
  ['Other,Network/FlowLog', true],
  ['Other', false],
])('accepting %j accepts Network/FlowLog/FlowLog: %s', (accept, accepted) => {
  expect(settings({ context: { 'flow-logs:accept': accept } }).accepts('Network/FlowLog/FlowLog')).toBe(accepted);
});

test.each([
  ['every path is there', 'Network/FlowLog,Network', []],
  ['all is accepted', 'all', []],
  ['nothing is accepted', undefined, []],
  ['one is misspelled', 'Network,Net/Typo', ['Net/Typo']],
  ['a path has a comma', 'Network/a,b', []],
])('a path that is not in the app is told: %s', (_what, accept, unknown) => {
  const { unknownPaths } = settings({ context: { 'flow-logs:accept': accept } });

  expect(unknownPaths(['Network/FlowLog/FlowLog', 'Network/a,b'])).toEqual(unknown);
});

test.each([
  ['writes for a command that synthesizes', ['**'], true],
  ['writes for a selection of stacks', ['Network'], true],
  ['does not write for one that only lists or deletes stacks, as cdk ls does', [], false],
  ['writes where an older CDK says nothing', undefined, true],
])('the CDK command line %s', (_what, bundlingStacks, writes) => {
  expect(settings({ environment: cli, context: { 'aws:cdk:bundling-stacks': bundlingStacks } })).toMatchObject({ compares: true, writes });
});

test('a construct path with a comma can be accepted', () => {
  expect(settings({ context: { 'flow-logs:accept': 'Network/a,b' } }).accepts('Network/a,b')).toBe(true);
});

function settings({ options = {}, environment = {}, context = {} }: {
  options?: BaselineOptions; environment?: NodeJS.ProcessEnv; context?: Record<string, unknown>;
}) {
  return baselineSettings(options, { environment, directory: '/project', context: (key) => context[key] });
}
