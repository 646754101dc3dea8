// Writes the files of a new rule of the validator, each with what is still to be written marked TODO: npm run new-rule <id>.
// test/scripts/new-rule.test.ts lists what is left.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportName } from './rule-list';

const MUTATIONS = 'test/validation/mutations/limitations.ts';

/** The new files of a rule, by their paths. */
export function filesOf(id: string): Map<string, string> {
  const name = exportName(id);
  return new Map([
    [`src/validation/rules/${id}.ts`, `import { defineRule } from '../rule';

/** TODO what AWS does, and when. */
export const ${name} = defineRule({
  id: '${id}',
  summary: 'TODO the fault in one sentence.',
  severity: 'error',
  subject: 'flow-log',
  check({ resourceType }) {
    if (resourceType !== 'TODO: the fault; what is unknown passes') return [];
    return [{
      property: 'ResourceType',
      message: 'TODO what was expected, and what came',
      fix: 'TODO what to do about it.',
    }];
  },
});
`],
    [`test/validation/rules/${id}.test.ts`, `import { ${name} } from '../../../src/validation/rules/${id}';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(${name}, {
  faults: [
    ['TODO a fault', flowLog({ resourceType: 'VPC' }), /^ResourceType: TODO the message/],
  ],
  passes: [
    ['TODO what is right', flowLog({ resourceType: 'VPC' })],
    ['an unknown resource type', flowLog({ resourceType: UNKNOWN })],
  ],
});
`],
    [`docs/rules/${id}.md`, `# ${id}

TODO the fault in one sentence, as in the rule.

## What AWS does

TODO

Source: TODO the page of AWS.

## Fails

\`\`\`ts
// TODO
\`\`\`

## Passes

\`\`\`ts
// TODO
\`\`\`

## The fix

TODO

## When to acknowledge

TODO
`],
  ]);
}

/** The list of mutations with one more, which is still to be written. */
export function withMutation(text: string, id: string): string {
  const start = text.search(/readonly Mutation\[\] = \(?\[\n/);
  if (start < 0) throw new Error(`${MUTATIONS} has no list of mutations`);
  const at = text.indexOf('[\n', start) + 2;
  return `${text.slice(0, at)}  {
    mistake: 'TODO a mistake that the rule finds in the base', base: 'rejected-ssh', rule: '${id}',
    changes: [set('FlowLog', { TODO: true })],
  },
${text.slice(at)}`;
}

if (require.main === module) {
  const root = join(__dirname, '..');
  const [id = ''] = process.argv.slice(2);
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) throw new Error(`the id of a rule is kebab-case and names the fault, got '${id}'`);
  for (const [path, text] of filesOf(id)) {
    if (existsSync(join(root, path))) throw new Error(`there is a file ${path} already`);
    writeFileSync(join(root, path), text);
    console.log(`written: ${path}`);
  }
  writeFileSync(join(root, MUTATIONS), withMutation(readFileSync(join(root, MUTATIONS), 'utf8'), id));
  console.log(`a mistake to be written: ${MUTATIONS}`);
  execFileSync('npx', ['tsx', join(__dirname, 'rule-list.ts')], { cwd: root, stdio: 'inherit' });
  console.log('listed: src/validation/rules.ts, docs/rules/README.md\n\nEach TODO is yours; npx jest test/scripts/new-rule lists them.');
}
