// Writes the examples of README.md and of the doc comments as jsii-rosetta has translated them, each as a file that a compiler of the language
// takes, with what the fixtures in rosetta/ declare: tsx scripts/translated-examples.ts <python|java> <folder>. See docs/languages.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Tablet {
  readonly snippets: Readonly<Record<string, {
    readonly translations: Readonly<Record<string, { readonly source: string }>>;
    readonly location: { readonly api: { readonly fqn?: string } };
  }>>;
}

const root = join(__dirname, '..');
const [language, folder] = process.argv.slice(2);
const { snippets } = JSON.parse(readFileSync(join(root, '.jsii.tabl.json'), 'utf8')) as Tablet;
const { types } = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as { types: Record<string, { name: string }> };

mkdirSync(folder, { recursive: true });
const sources = Object.values(snippets).map(({ translations, location: { api } }) => ({
  name: `Example${(api.fqn ?? 'Readme').replace(/.*\./, '')}`, source: translations[language].source,
}));
sources.forEach(({ name, source }, index) => {
  if (language === 'python') writeFileSync(join(folder, `example_${index}.py`), python(source));
  else if (language === 'java') writeFileSync(join(folder, `${name}${index}.java`), java(`${name}${index}`, source));
  else throw new Error(`the language must be python or java, got '${language}'`);
});
console.log(`${sources.length} examples in ${language}`);

function python(source: string): string {
  // To type checkers no role fits the CDK's IRole, for names of parameters that differ.
  const accepted = source.replaceAll(/^.*\brole=role\b.*$/gm, '$&  # pyright: ignore[reportArgumentType]');
  return `from aws_cdk import Acknowledgment, App, Duration, Mixins, Stack, Validations
from aws_cdk import aws_cloudwatch as cloudwatch, aws_ec2 as ec2, aws_iam as iam, aws_kms as kms, aws_logs as logs, aws_s3 as s3, aws_sns as sns
from cdk_vpc_flow_logs import *


class Example(Stack):
    def show(self, app: App, stack: Stack, vpc: ec2.IVpc, flow_log: IFlowLog) -> None:
${accepted.replaceAll(/^(?=.)/gm, '        ')}
`;
}

function java(name: string, source: string): string {
  const packages = ['', '.services.cloudwatch', '.services.ec2', '.services.iam', '.services.kms', '.services.logs', '.services.s3', '.services.sns'];
  const own = Object.values(types).map((type) => `io.github.cdkvpcflowlogs.${type.name}`);
  const imports = [...own, 'java.util.List', ...packages.map((part) => `software.amazon.awscdk${part}.*`)];
  // An example that begins with an app of its own declares what the others are given.
  const given = ['App app', 'Stack stack', 'IVpc vpc', 'IFlowLog flowLog'].filter((parameter) => !source.includes(`${parameter.split(' ')[1]} = `));
  return `${imports.map((imported) => `import ${imported};`).join('\n')}

public class ${name} extends Stack {
    public void show(${given.map((parameter) => `final ${parameter}`).join(', ')}) {
${source.replaceAll(/^import .*\n/gm, '')}
    }
}
`;
}
