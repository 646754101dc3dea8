import type { Mutation } from './mutation';

/** What each judge says to a mistake, by the ids of its rules. */
export interface Verdicts {
  readonly cfnLint: readonly string[];
  readonly cdkNag: readonly string[];
  readonly cdk: readonly string[];
}

/** A line of docs/mutations.md. */
export interface Row {
  readonly group: string;
  readonly cells: readonly string[];
  readonly verdicts: Verdicts;
}

/** The versions of the judges. */
export type Versions = Record<keyof Verdicts, string>;

/** What the page says of a mistake before the verdicts of others: this the tests prove. */
export function ownCells({ mistake, base, rule, request }: Mutation): string[] {
  const asked = request === undefined ? '' : `, asked for ${request === '2018' ? 'the edition of 2018' : request}`;
  return [mistake, base, `[${rule}](rules/${rule}.md)${asked}`];
}

/** A mistake and the verdicts on it. */
export function rowOf(group: string, mutation: Mutation, verdicts: Verdicts): Row {
  const { cfnLint, cdkNag, cdk } = verdicts;
  const others = [cfnLint, cdkNag, cdk].map((rules) => rules.length === 0 ? '–' : rules.join(', '));
  return { group, cells: [...ownCells(mutation), ...others], verdicts };
}

/** The whole page. */
export function mutationsPage(rows: readonly Row[], versions: Versions): string {
  const count = (judge: keyof Verdicts) => rows.filter(({ verdicts }) => verdicts[judge].length > 0).length;
  const groups = [...new Set(rows.map(({ group }) => group))];
  return `# Deliberate mistakes, and who finds them

${rows.length} mistakes, each made in a correct template (test/validation/mutations/). \`FlowLogsValidator\` finds every one of them by the intended
rule and by no other, and nothing in the correct templates: test/validation/mutations.test.ts proves it, and that this table
lists them all. The other columns are results of real runs on the same templates: the rules that say something to the template
with the mistake which they do not say to the correct one. They need not be about the mistake. \`–\` is silence.

| judge | version | says something to |
|---|---|---|
| FlowLogsValidator | this one | ${rows.length} of ${rows.length} |
| cfn-lint | ${versions.cfnLint} | ${count('cfnLint')} |
| cdk-nag, AwsSolutions | ${versions.cdkNag} | ${count('cdkNag')} |
| the CDK's built-in validation (CloudFormation Validate) | aws-cdk-lib ${versions.cdk} | ${count('cdk')} |

The judges look for different things: cfn-lint and the CDK compare templates with CloudFormation's schemas, cdk-nag with a catalog of
good practice. Use them as well. \`npx tsx scripts/judge-mutations.ts\` runs them again and rewrites this page.
${groups.map((group) => section(group, rows)).join('')}`;
}

function section(group: string, rows: readonly Row[]): string {
  const lines = rows.filter((row) => row.group === group).map(({ cells }) => `| ${cells.join(' | ')} |`);
  return `
## ${group}

| mistake | template | FlowLogsValidator | cfn-lint | cdk-nag | CDK |
|---|---|---|---|---|---|
${lines.join('\n')}
`;
}
