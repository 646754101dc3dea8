import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { FlowLogCoverage, FlowLogsGuideEdition, FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { RULES } from '../../src/validation/rules';
import { MUTATIONS } from './mutations';
import { BASES } from './mutations/bases';
import { ACCOUNT, REGION } from './mutations/bases/parts';
import { mutate } from './mutations/mutation';
import type { Mutation } from './mutations/mutation';
import { ownCells } from './mutations/page';
import type { Template } from './mutations/template';

const folder = mkdtempSync(join(tmpdir(), 'mutations-'));

afterAll(() => rmSync(folder, { recursive: true }));

const all = Object.values(MUTATIONS).flat();

/** The rules that find something in a template: each once. */
function rulesThatFind(template: Template, request?: Mutation['request']): string[] {
  const templateFile = join(folder, 'template.json');
  writeFileSync(templateFile, JSON.stringify(template));
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: { account: ACCOUNT, region: REGION } });
  new CfnInclude(stack, 'Template', { templateFile });

  const { violations } = new FlowLogsValidator({
    coverage: request === 'coverage' ? FlowLogCoverage.EVERY_VPC : undefined,
    edition: request === '2018' ? FlowLogsGuideEdition.EDITION_2018 : undefined,
  }).validate({ appConstruct: app, stackTemplates: [], templatePaths: [], accountId: undefined, region: undefined });
  return [...new Set(violations.map(({ ruleName }) => ruleName))];
}

test.each(Object.entries(BASES))('nothing is wrong with the template %s', (_, template) => {
  expect(rulesThatFind(template)).toEqual([]);
});

test.each(all.map((mutation) => [mutation.mistake, mutation.rule, mutation] as const))(
  '%s is found by %s and by nothing else',
  (_, rule, mutation) => {
    expect(rulesThatFind(mutate(mutation), mutation.request)).toEqual([rule]);
  },
);

test('the mistakes are all different', () => {
  expect(new Set(all.map(({ mistake }) => mistake)).size).toBe(all.length);
  expect(new Set(all.map((mutation) => JSON.stringify(mutate(mutation)))).size).toBe(all.length);
});

test('every rule has a mistake, but those that one template by itself cannot break', () => {
  const broken = new Set(all.map(({ rule }) => rule));

  expect(RULES.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([
    'baseline-file-damaged', // takes a baseline, as the five rules below on flow logs do
    'baseline-file-inaccessible',
    'baseline-file-not-written',
    'baseline-setting-invalid',
    'bucket-policy-missing', // takes a bucket in another stack
    'configuration-changed',
    'filter-before-log-group', // takes what a program declares
    'flow-log-moved',
    'flow-log-not-in-baseline',
    'flow-log-renamed',
    'flow-log-replaced',
    'network-interface-in-ec2-classic', // takes what a program declares
  ]);
});

test('docs/mutations.md lists every mistake with the rule that finds it', () => {
  const rows = readFileSync(join(__dirname, '../../docs/mutations.md'), 'utf8').split('\n')
    .filter((line) => /^\|.*\]\(rules\//.test(line))
    .map((line) => line.split(' | ').slice(0, 3).join(' | '));

  expect(rows).toEqual(all.map((mutation) => `| ${ownCells(mutation).join(' | ')}`));
});
