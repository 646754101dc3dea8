// Rewrites docs/mutations.md: what other judges say to the deliberate mistakes of test/validation/mutations/.
//
// Runs cfn-lint, which scripts/cfn-lint/run.sh installs into .venv/, cdk-nag's AwsSolutions pack and the validation that is
// built into the CDK, each on the same templates. `--check` compares and writes nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks } from 'cdk-nag';
import { MUTATIONS } from '../test/validation/mutations';
import { BASES } from '../test/validation/mutations/bases';
import { ACCOUNT, REGION } from '../test/validation/mutations/bases/parts';
import { mutate } from '../test/validation/mutations/mutation';
import { mutationsPage, rowOf } from '../test/validation/mutations/page';
import type { Row, Verdicts } from '../test/validation/mutations/page';

const root = join(__dirname, '..');
const CFN_LINT = join(root, 'scripts/cfn-lint/run.sh');
const page = join(root, 'docs/mutations.md');

/** What a judge finds: for each template the rules, each with the resource that it is about. */
type Findings = Map<string, Set<string>>;

const folder = mkdtempSync(join(tmpdir(), 'judge-mutations-'));
try {
  const mutations = Object.entries(MUTATIONS).flatMap(([group, list]) => list.map((mutation) => ({ group, mutation })));
  const templates = new Map<string, string>();
  const write = (name: string, template: object) => {
    templates.set(name, join(folder, `${name}.json`));
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(template));
  };
  for (const [name, template] of Object.entries(BASES)) write(`Base-${name}`, template);
  mutations.forEach(({ mutation }, index) => write(`Mutation-${index}`, mutate(mutation)));

  const cfnLint = askCfnLint([...templates.values()]);
  const plugins = askPlugins(templates);
  const judges = { cfnLint, cdkNag: plugins('AwsSolutions'), cdk: plugins('CloudFormation Validate') };

  const rows = mutations.map(({ group, mutation }, index): Row => {
    const verdict = (findings: Findings) => added(findings, `Mutation-${index}`, `Base-${mutation.base}`);
    const verdicts: Verdicts = {
      cfnLint: verdict(judges.cfnLint), cdkNag: verdict(judges.cdkNag), cdk: verdict(judges.cdk),
    };
    return rowOf(group, mutation, verdicts);
  });
  const text = mutationsPage(rows, {
    cfnLint: cfnLintVersion(), cdkNag: versionOf('cdk-nag'), cdk: versionOf('aws-cdk-lib'),
  });
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) throw new Error('docs/mutations.md is stale: npx tsx scripts/judge-mutations.ts');
} finally {
  rmSync(folder, { recursive: true });
}

/** What the mistake brought: rules that say something which they do not say to the correct template. */
function added(findings: Findings, mutation: string, base: string): string[] {
  const before = findings.get(base) ?? new Set();
  const news = [...findings.get(mutation) ?? []].filter((finding) => !before.has(finding));
  return [...new Set(news.map((finding) => finding.split(/[ []/)[0]))].sort();
}

function askCfnLint(files: readonly string[]): Findings {
  const { stdout, stderr, error } = spawnSync(
    CFN_LINT, ['--format', 'json', '--regions', REGION, '--', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error !== undefined || !stdout.startsWith('[')) throw new Error(`cfn-lint failed: ${String(error ?? stderr)}`);
  const matches = JSON.parse(stdout) as { Filename: string; Rule: { Id: string }; Location: { Path?: string[] } }[];

  const findings: Findings = new Map();
  for (const { Filename, Rule, Location } of matches) {
    note(findings, basename(Filename, '.json'), `${Rule.Id} ${(Location.Path ?? []).slice(0, 2).join('/')}`);
  }
  return findings;
}

interface Report {
  readonly pluginReports: {
    readonly pluginName: string;
    readonly violations: {
      readonly ruleName: string;
      readonly violatingConstructs: { readonly constructPath?: string; readonly cloudFormationResource?: object }[];
    }[];
  }[];
}

/** One app with a stack for each template; both judge each stack by itself. */
function askPlugins(templates: ReadonlyMap<string, string>): (plugin: string) => Findings {
  delete process.env.CDK_VALIDATION; // on, as it is by default
  const outdir = join(folder, 'cdk.out');
  const app = new App({ outdir, context: { '@aws-cdk/core:failSynthOnValidationErrors': false } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const [name, templateFile] of templates) {
    const stack = new Stack(app, name, { env: { account: ACCOUNT, region: REGION } });
    new CfnInclude(stack, 'Template', { templateFile });
  }
  app.synth();

  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as Report;
  return (plugin) => {
    const findings: Findings = new Map();
    for (const { violations } of report.pluginReports.filter(({ pluginName }) => pluginName === plugin)) {
      for (const { ruleName, violatingConstructs } of violations) {
        for (const { constructPath = '' } of violatingConstructs) {
          const [stack, ...path] = constructPath.split('/');
          note(findings, stack, `${ruleName} ${path.join('/')}`);
        }
      }
    }
    return findings;
  };
}

function note(findings: Findings, template: string, finding: string): void {
  findings.set(template, (findings.get(template) ?? new Set()).add(finding));
}

function cfnLintVersion(): string {
  return execFileSync(CFN_LINT, ['--version'], { encoding: 'utf8' }).trim().replace(/^cfn-lint /, '');
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
  return version;
}
