import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnCondition, CfnParameter, CfnResource, Fn, Stack } from 'aws-cdk-lib';
import { FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { OURS } from '../support/small-apps';
import { addRawly, include, templateOf, templatesIn } from '../support/template-tables';
import type { TemplateJson } from '../support/template-tables';
import { BASES } from './mutations/bases';

/** Ways to leave a value to the deployment. */
const WAYS: readonly ((value: unknown) => unknown)[] = [
  (value) => ({ 'Fn::If': ['Sometimes', value, value] }),
  (value) => ({ 'Fn::If': ['Sometimes', value, { Ref: 'AWS::NoValue' }] }),
  () => ({ Ref: 'Anything' }),
  () => ({ 'Fn::GetAtt': ['Computed', 'Value'] }),
  () => SNIPPET,
  (value) => isObject(value) ? { ...value, ...SNIPPET } : SNIPPET,
];

const SNIPPET = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/part.yaml' } } };

const folder = join(__dirname, 'right-apps', 'templates');

/** Right templates, by what they are. */
const templates: [string, TemplateJson][] = [
  ...Object.entries(BASES) as [string, TemplateJson][],
  ...readdirSync(folder).flatMap((file) => templatesIn(join(folder, file)))
    .map(([title, yaml]): [string, TemplateJson] => [title, jsonOf(yaml)]),
];

function jsonOf(yaml: string): TemplateJson {
  const stack = new Stack();
  include(stack, yaml);
  return templateOf(stack);
}

test.each(templates)('nothing is wrong when any one part is left to the deployment: %s', (_, template) => {
  const { Resources = {} } = template;
  const parts = Object.entries(Resources).flatMap(([id, resource]) =>
    pathsIn(resource.Properties).map((path) => ({ id, resource, path })));

  const found = parts.flatMap(({ id, resource, path }, index) => {
    const leave = WAYS[index % WAYS.length];
    const Properties = replaced(resource.Properties, path, leave) as Record<string, unknown>;
    return rulesThatFind({ ...template, Resources: { ...Resources, [id]: { ...resource, Properties } } })
      .map((rule) => `${rule}: ${id}.${path.join('.')} as ${JSON.stringify(leave('…'))}`);
  });

  expect(found).toEqual([]);
});

type Path = readonly (string | number)[];

/** Where the parts of a value are: all of it first. What functions compute is one part. */
function pathsIn(value: unknown): Path[] {
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
  return [[], ...[...members].flatMap(([name, member]) => pathsIn(member).map((path) => [name, ...path]))];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && !Object.keys(value).some((name) => name === 'Ref' || name.startsWith('Fn::'));
}

function replaced(value: unknown, [first, ...rest]: Path, replace: (value: unknown) => unknown): unknown {
  if (first === undefined) return replace(value);
  const changed = replaced((value as Record<string | number, unknown>)[first], rest, replace);
  return Object.assign(Array.isArray(value) ? [...value as unknown[]] : { ...value as object }, { [first]: changed });
}

function rulesThatFind(template: TemplateJson): string[] {
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const stack = new Stack(app, 'Stack', { env: OURS });
  const { valueAsString } = new CfnParameter(stack, 'Anything');
  new CfnCondition(stack, 'Sometimes', { expression: Fn.conditionEquals(valueAsString, '') });
  new CfnResource(stack, 'Computed', { type: 'Custom::Computed' });
  addRawly(stack, template);

  return new FlowLogsValidator()
    .validate({ appConstruct: app, stackTemplates: [], templatePaths: [], accountId: undefined, region: undefined })
    .violations.map(({ ruleName }) => ruleName);
}
