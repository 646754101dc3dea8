import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as cfnFlowLog from '../../examples/migrating/cfn-flow-log';
import * as ec2FlowLog from '../../examples/migrating/ec2-flow-log';
import * as vpcAddFlowLog from '../../examples/migrating/vpc-add-flow-log';
import { vpcIn } from '../support/stacks';

const root = join(__dirname, '..', '..');
const doc = readFileSync(join(root, 'docs', 'migrating.md'), 'utf8');

interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
}
type Resources = Record<string, TemplateResource>;

function resourcesOf(build: (stack: Stack, vpc: ec2.IVpc) => void): Resources {
  const stack = new Stack(undefined, 'Network');
  build(stack, vpcIn(stack));
  return (Template.fromStack(stack).toJSON() as { Resources: Resources }).Resources;
}

/** What CloudFormation has to do, one line for each resource. */
function changes(before: Resources, after: Resources): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((id) => {
    const [old, young] = [before[id], after[id]] as (TemplateResource | undefined)[];
    if (old === undefined || young === undefined) return `${old ? 'removed' : 'added'}: ${id} (${(old ?? young)!.Type})`;
    const names = [...new Set([old, young].flatMap(({ Properties = {} }) => Object.keys(Properties)))].filter((name) =>
      JSON.stringify(old.Properties?.[name]) !== JSON.stringify(young.Properties?.[name]));
    return names.length === 0 ? [] : `updated: ${id} (${old.Type}): ${names.join(', ')}`;
  });
}

function idsOf(resources: Resources, type: string): string[] {
  return Object.keys(resources).filter((id) => resources[id].Type === type);
}

describe.each([
  ['vpc-add-flow-log', vpcAddFlowLog], ['ec2-flow-log', ec2FlowLog], ['cfn-flow-log', cfnFlowLog],
])('%s', (name, example) => {
  const before = resourcesOf(example.before);
  const after = resourcesOf(example.after);

  test('keeps the flow log: nothing changes but tags, which EC2 changes in place', () => {
    const [id] = idsOf(before, 'AWS::EC2::FlowLog');

    expect({ ...after[id].Properties, Tags: [] }).toEqual({ ...before[id].Properties, Tags: [] });
  });

  test('keeps the log group with all its records, and the role', () => {
    const [logGroup] = idsOf(before, 'AWS::Logs::LogGroup');
    const [role] = idsOf(before, 'AWS::IAM::Role');

    expect({ ...after[logGroup].Properties, Tags: [] }).toEqual({ ...before[logGroup].Properties, Tags: [] });
    expect(after[role].Type).toBe('AWS::IAM::Role');
  });

  test('changes in the template what the documentation says', () => {
    expect(doc).toContain(['```text', ...changes(before, after), '```'].join('\n'));
  });

  test('stands in the documentation as it is here', () => {
    const code = readFileSync(join(root, 'examples', 'migrating', `${name}.ts`), 'utf8');

    expect(doc).toContain('```ts\n' + code + '```');
  });
});

test('the helper stands in the documentation as it is here', () => {
  expect(doc).toContain(readFileSync(join(root, 'examples', 'migrating', 'keep-logical-id.ts'), 'utf8'));
});
