import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnCondition, CfnMapping, CfnParameter, CfnResource, Fn, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import type { SmallApp } from './small-apps';

const folder = mkdtempSync(join(tmpdir(), 'templates-'));

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The templates of a YAML file, by what `--- # …` says of each. */
export function templatesIn(file: string): [title: string, yaml: string][] {
  return readFileSync(file, 'utf8').split(/^--- # /m).slice(1).map((text) => {
    const end = text.indexOf('\n');
    return [text.slice(0, end), text.slice(end + 1)];
  });
}

/** Includes a template. */
export function include(stack: Stack, text: string, id = 'Template'): CfnInclude {
  const templateFile = join(folder, text.trimStart().startsWith('{') ? 'template.json' : 'template.yaml');
  writeFileSync(templateFile, text);
  return new CfnInclude(stack, id, { templateFile });
}

/** The template by `CfnInclude`, and again as resources whose properties are plain objects. */
export function bothWays(yaml: string): [way: string, build: SmallApp][] {
  return [
    ['included', (stack) => include(stack, yaml)],
    ['as raw resources', (stack) => addRawly(stack, jsonOf(yaml))],
  ];
}

/** A template, as far as it is looked at here. */
export interface TemplateJson {
  readonly Resources?: Record<string, { Type: string; Properties?: Record<string, unknown>; Condition?: string }>;
  readonly Parameters?: Record<string, { Type: string; Default?: unknown }>;
  readonly Conditions?: Record<string, unknown>;
  readonly Mappings?: Record<string, Record<string, Record<string, unknown>>>;
}

/** What the CDK makes of it: the short forms of functions are spelled out. */
function jsonOf(yaml: string): TemplateJson {
  const stack = new Stack();
  include(stack, yaml);
  return templateOf(stack);
}

/** The template of a stack, which need not be in an app. */
export function templateOf(stack: Stack): object {
  return stack.resolve((stack as unknown as { _toCloudFormation(): object })._toCloudFormation()) as object;
}

/** Adds what a template has, its properties as they are. */
export function addRawly(stack: Stack, template: TemplateJson): void {
  const { Resources = {}, Parameters = {}, Conditions = {}, Mappings = {} } = template;
  for (const [id, { Type: type, Default: initial }] of Object.entries(Parameters)) {
    new CfnParameter(stack, id, { type, default: initial });
  }
  for (const [id, condition] of Object.entries(Conditions)) {
    const expression = Object.assign(Fn.conditionEquals('', ''), { resolve: () => condition });
    new CfnCondition(stack, id, { expression });
  }
  for (const [id, mapping] of Object.entries(Mappings)) new CfnMapping(stack, id, { mapping });
  for (const [id, { Type: type, Properties: properties, Condition: condition }] of Object.entries(Resources)) {
    const resource = new CfnResource(stack, id, { type, properties });
    if (condition !== undefined) resource.addOverride('Condition', condition);
  }
}
