import { App, CfnResource, Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { FlowLogCoverage, FlowLogsGuideEdition, FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { RULES } from '../../src/validation/rules';
import { OURS } from '../support/small-apps';
import { include, templateOf } from '../support/template-tables';
import { BASES } from './mutations/bases';
import type { BaseName } from './mutations/bases';
import type { Template } from './mutations/template';

/** Names that every plain object has, and names that templates give a meaning. */
const HOSTILE = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'Ref', 'Fn::If', 'AWS::NoValue', 'length'];

const LOGICAL_IDS = ['Vpc', 'Subnet', 'Role', 'LogGroup', 'Group', 'Bucket', 'Key', 'FlowLog', 'Topic', 'Stream', 'Nobody', 'constructor', '__proto__'];

const texts = fc.oneof(
  fc.constantFrom(
    ...HOSTILE, '', ' ', '*', 'ALL', 'VPC', 's3', '60', '-1', 'arn:', 'arn:aws:s3:::x', 'arn:aws:iam::111122223333:role/x', 'vpc-0a',
    '[', '[..., x=', '[a, b=%(%]', '${', '${version} ${', '{{resolve:ssm:', '{{resolve:ssm:/x}}', '\u0000', '😀',
  ),
  fc.string({ maxLength: 12 }),
);

const atoms: fc.Arbitrary<unknown> = fc.oneof(
  texts, fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(0, -0, 1e300, 60, 600, 111122223333),
  fc.constant({}), fc.constant([]),
);

const ids = fc.constantFrom(...LOGICAL_IDS, 'AWS::Region', 'AWS::AccountId', 'AWS::NoValue', 'AWS::Partition', 'AWS::Nothing');

/** Anything that may stand for a value: plain, or a function with arguments that need not be right. */
const { value: values } = fc.letrec<{ value: unknown; list: unknown[] }>((tie) => ({
  list: fc.array(tie('value'), { maxLength: 3 }),
  value: fc.oneof({ maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: atoms },
    { weight: 1, arbitrary: ids.map((Ref) => ({ Ref })) },
    { weight: 1, arbitrary: fc.tuple(ids, texts).map((pair) => ({ 'Fn::GetAtt': pair })) },
    { weight: 1, arbitrary: fc.tuple(texts, tie('list')).map((pair) => ({ 'Fn::Join': pair })) },
    { weight: 1, arbitrary: texts.map((text) => ({ 'Fn::Sub': text })) },
    { weight: 1, arbitrary: fc.tuple(texts, fc.dictionary(texts, tie('value'), { maxKeys: 2 })).map((pair) => ({ 'Fn::Sub': pair })) },
    { weight: 1, arbitrary: fc.tuple(fc.oneof(fc.integer({ min: -1, max: 3 }), texts), tie('list')).map((pair) => ({ 'Fn::Select': pair })) },
    { weight: 1, arbitrary: fc.tuple(texts, tie('value')).map((pair) => ({ 'Fn::Split': pair })) },
    { weight: 1, arbitrary: fc.tuple(texts, tie('value'), tie('value')).map((three) => ({ 'Fn::If': three })) },
    { weight: 1, arbitrary: tie('value').map((name) => ({ 'Fn::ImportValue': name })) },
    { weight: 1, arbitrary: fc.tuple(tie('value'), tie('value'), tie('value')).map((three) => ({ 'Fn::FindInMap': three })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('Fn::Base64', 'Fn::Cidr', 'Fn::GetAZs', 'Fn::Transform', 'Fn::Length', 'Fn::ToJsonString', 'Fn::Join', 'Fn::Sub', 'Fn::Select', 'Fn::Split', 'Fn::GetAtt', 'Fn::If', 'Ref', 'Fn::ForEach::x', 'Fn::Unheard'), tie('value')).map(([name, argument]) => ({ [name]: argument })) },
    { weight: 1, arbitrary: tie('list') },
    { weight: 1, arbitrary: fc.dictionary(fc.oneof(texts, fc.constantFrom('Statement', 'Effect', 'Action', 'Principal', 'Condition', 'Service')), tie('value'), { maxKeys: 3 }) },
  ),
}));

/** A place in a right template, and what to put there. */
const damages = fc.record({
  base: fc.constantFrom(...Object.keys(BASES) as BaseName[]),
  at: fc.array(fc.tuple(fc.nat(), values), { minLength: 1, maxLength: 4 }),
});

type Json = Record<string, unknown> | unknown[];

/** Every property of the template, at any depth: where it is and what it is called. */
function placesIn(json: unknown): [Json, string | number][] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.keys(json).flatMap((key) => {
    const within = placesIn((json as Record<string, unknown>)[key]);
    return [[json as Json, key] as [Json, string], ...within];
  });
}

function damaged(base: BaseName, at: readonly (readonly [number, unknown])[]): Template {
  const template: Template = structuredClone(BASES[base]);
  for (const [place, value] of at) {
    const places = Object.values(template.Resources).flatMap(({ Properties: properties }) => placesIn(properties));
    const [holder, key] = places[place % places.length];
    const own = { value: structuredClone(value), enumerable: true, configurable: true, writable: true };
    Object.defineProperty(holder, key, own);
  }
  return template;
}

/** What the validator itself could not do. */
function crashesIn(app: App): string[] {
  const props = { coverage: FlowLogCoverage.EVERY_VPC, edition: FlowLogsGuideEdition.EDITION_2018 };
  const { violations } = new FlowLogsValidator(props).validate({
    appConstruct: app, stackTemplates: [], templatePaths: [], accountId: undefined, region: undefined,
  });
  const ids = new Set(RULES.map(({ id }) => id));
  return violations.filter(({ ruleName, description }) => !ids.has(ruleName) || /could not be|defect/.test(description))
    .map(({ ruleName, description }) => `${ruleName}: ${description}`);
}

function rawApp({ Resources }: Template): App {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: OURS });
  for (const [id, { Type: type, Properties: properties }] of Object.entries(Resources)) {
    new CfnResource(stack, id, { type, properties: properties });
  }
  return app;
}

/** Whether the CDK takes it. */
function isSynthesized(app: App): boolean {
  try {
    templateOf(app.node.findChild('Stack') as Stack);
    return true;
  } catch {
    return false;
  }
}

test('no rule stumbles over any value at any place of raw resources', () => {
  fc.assert(fc.property(damages, ({ base, at }) => {
    const app = rawApp(damaged(base, at));

    if (isSynthesized(app)) expect(crashesIn(app)).toEqual([]);
  }), { numRuns: 120, endOnFailure: true });
});

test('no rule stumbles over any value at any place of a template that the CDK includes', () => {
  fc.assert(fc.property(damages, ({ base, at }) => {
    const app = new App();
    try {
      include(new Stack(app, 'Stack', { env: OURS }), JSON.stringify(damaged(base, at)));
    } catch {
      return; // the CDK refuses it
    }

    if (isSynthesized(app)) expect(crashesIn(app)).toEqual([]);
  }), { numRuns: 80, endOnFailure: true });
});

/** What random templates have shown: the argument of a function in the place of a flow log's ResourceId. */
test.each<[string, unknown]>([
  ['a number for an attribute', { 'Fn::GetAtt': ['Vpc', 1] }],
  ['an attribute without a name', { 'Fn::GetAtt': ['Vpc'] }],
  ['an object that cannot become a text', { 'Fn::GetAtt': { toString: { 'Fn::ImportValue': [] } } }],
  ['variables that are no object', { 'Fn::Sub': ['${A}', 'x'] }],
])('no rule stumbles over %s', (_, value) => {
  const { FlowLog, ...others } = BASES['rejected-ssh'].Resources;
  const Properties = { ...FlowLog.Properties, ResourceId: value };

  expect(crashesIn(rawApp({ Resources: { ...others, FlowLog: { ...FlowLog, Properties } } }))).toEqual([]);
});
