import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import { awscdk, cdk, javascript, JsonFile, release } from 'projen';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-vpc-flow-logs',
  description: 'AWS CDK constructs for Amazon VPC Flow Logs: the documented alarm, a validator for the documented '
    + 'limitations, and filter patterns that can be tested locally.',
  author: 'cdk-vpc-flow-logs maintainers',
  authorAddress: 'https://github.com/cdk-vpc-flow-logs',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs.git',
  homepage: 'https://github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs#readme',
  keywords: ['aws', 'aws-cdk', 'awscdk', 'vpc', 'flow-logs', 'cloudwatch', 'alarm', 'validation'],
  defaultReleaseBranch: 'main',
  license: 'Apache-2.0',
  copyrightOwner: 'cdk-vpc-flow-logs maintainers',
  stability: 'experimental',

  // The dev dependency is pinned to exactly the minimum, so compile and tests prove it.
  cdkVersion: '2.262.1',
  constructsVersion: '10.5.0',
  cdkCliVersion: '^2.1148.1', // never 3: aws-cdk@3.0.0 is an accidental publish of old code
  jsiiVersion: '~6.0.16', // the minor is TypeScript's
  typescriptVersion: '~6.0.3',
  minNodeVersion: '20.0.0', // as aws-cdk-lib; the development tools need 20.19
  packageManager: javascript.NodePackageManager.NPM,
  projenVersion: '^0.103.25',

  projenrcTs: true,
  projenrcTsOptions: { projenCodeDir: '.projen' },
  sampleCode: false,
  npmignoreEnabled: false, // `files` below says what is shipped
  // Inline source maps were two thirds of the package.
  tsconfig: { compilerOptions: { types: ['node'], inlineSourceMap: false, inlineSources: false } },
  tsconfigDev: {
    // One program for everything that is not shipped: type-check and lint read it.
    include: ['../src/**/*.ts', '../examples/**/*.ts', '../bench/**/*.ts', '../scripts/**/*.ts', '../.projenrc.ts'],
    compilerOptions: { types: ['node', 'jest'] },
  },
  validateTsconfig: cdk.ValidateTsconfig.STRICT,

  bin: { 'cdk-vpc-flow-logs': 'lib/cli/main.js' },

  devDeps: [
    '@aws-cdk/aws-service-spec@^0.1', // CloudFormation's resource schemas (projen takes the name for CDK v1 and warns)
    '@eslint/js@^10',
    '@stylistic/eslint-plugin@^5.10.0',
    'aws-cdk@^2.1148.1',
    'cdk-nag@^3.0.2',
    'eslint@^10.15.0',
    'eslint-plugin-awscdk@^4.2.1',
    'fast-check@^4.10.2',
    'jest-light-runner@~0.7.13', // 0.8 needs Node 22; see docs/decisions/0005-tests-share-modules.md
    'monocart-coverage-reports@^2.13.0', // reads V8's ranges right where c8 does not: tsx writes a file in one line
    'playwright-core@^1.65.1', // drives the Chromium of the system; it downloads none: npm runs no code of what it installs
    'rolldown@~1.2.19', // docs/decisions/0016-lazy-modules.md; of 1.3 not every platform's part is in the registry yet
    'tsx@^4.23.15',
    'typescript-eslint@^8.73.0',
    'typescript-native@npm:typescript@~7.0.2', // see docs/decisions/0004-type-check.md
  ],

  eslint: false, // eslint.config.mjs is ours: projen writes the format of ESLint 8
  jestOptions: {
    jestVersion: '^30', // the same range is used for @types/jest, which stops at 30.0.0
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    junitReporting: false,
    passWithNoTests: false,
    jestConfig: {
      collectCoverage: false,
      runner: 'jest-light-runner/child-process',
      maxWorkers: '100%', // the default leaves one core idle
      testMatch: ['<rootDir>/(test|examples)/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/support/no-esbuild-worker.mjs', 'tsx', '<rootDir>/test/support/setup.ts'],
    },
  },

  releaseTrigger: release.ReleaseTrigger.workflowDispatch(), // nothing is published by a push
  bumpPackage: 'commit-and-tag-version@^12', // 13 needs Node 22
  // Where each comes from, and why: docs/decisions/0017-coordinates.md.
  publishToPypi: { distName: 'cdk-vpc-flow-logs', module: 'cdk_vpc_flow_logs' },
  publishToMaven: {
    javaPackage: 'io.github.cdkvpcflowlogs',
    mavenGroupId: 'io.github.cdk-vpc-flow-logs',
    mavenArtifactId: 'cdk-vpc-flow-logs',
  },
  publishToNuget: { dotNetNamespace: 'CdkVpcFlowLogs', packageId: 'CdkVpcFlowLogs' },
  publishToGo: { moduleName: 'github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs-go' },

  depsUpgrade: false,
  githubOptions: { mergify: false, pullRequestLint: false },
  buildWorkflow: false, // .github/workflows/ci.yml runs .ci/run: one script, wherever it runs
});

// With the tablet of translated examples: jsii-pacmak writes the other languages' packages from the tarball.
project.package.addField('files', ['lib', '.jsii', '.jsii.tabl.json', '!lib/*.tsbuildinfo']);

project.package.addField('overrides', {
  // npm 11's `npm ci` wants every platform's optional binary in the lockfile, and those of 1.13.0 are incomplete.
  'unrs-resolver': '1.12.2',
  // The peer range of eslint-plugin-awscdk stops below 6, but it works with 6.
  'typescript': '~6.0.3',
  // Asks for 10.5.1, but works with our minimum.
  'cdk-nag': { constructs: '10.5.0' },
  // jsii-pacmak copies the installed versions into the Go module; these are the ones aws-cdk-lib's Go module names.
  '@aws-cdk/cloud-assembly-schema': '54.11.0',
  '@aws-cdk/asset-node-proxy-agent-v6': '2.1.2',
});
project.package.addField('allowScripts', { '@parcel/watcher': false, 'esbuild': false, 'unrs-resolver': false });

// No registry host in package-lock.json, whatever mirror the author installs from.
const npmrc = new javascript.NpmConfig(project);
npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
// Nothing that is installed runs code of its own while it is: npm 10 does not know `allowScripts`.
npmrc.addConfig('ignore-scripts', 'true');
// .github/workflows/release.yml is ours, too: projen's publishes before it tags, and builds beside the credentials.
project.tryRemoveFile('.github/workflows/release.yml');

// `cdk synth` synthesizes the documented example.
new JsonFile(project, 'cdk.json', {
  marker: false,
  obj: {
    app: 'tsx examples/rejected-ssh/app.ts',
    versionReporting: false,
    notices: false,
    context: {
      'cli-telemetry': false,
      ...recommendedFlags, // as `cdk init` writes them
    },
  },
});

project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
// Warnings (names reserved in a target language, an unknown @param) are errors.
project.compileTask.reset('rm -rf lib'); // what a module of another name has left there would be packed
project.compileTask.exec('jsii --fail-on-warnings');
project.compileTask.exec('tsx scripts/finish-lib.ts');
// Every snippet of README.md and of the doc comments is compiled.
project.postCompileTask.exec('jsii-rosetta extract --strict');

// `projen build` packages JavaScript only; the other languages need their own toolchains.
project.packageTask.reset();
project.packageTask.spawn(project.tasks.tryFind('package:js')!);
project.addTask('package:code-only', {
  description: 'Generates the bindings of all languages without compiling them',
  exec: 'jsii-pacmak --code-only --outdir dist',
});

project.testTask.prependExec('node node_modules/typescript-native/bin/tsc --noEmit -p test/tsconfig.json');
project.testTask.env('NODE_OPTIONS', '--max-semi-space-size=64'); // jest makes much garbage: a tenth of the time
const lint = project.addTask('lint', { description: 'Typed lint of everything', exec: 'eslint .', receiveArgs: true });
project.postCompileTask.spawn(lint);

project.addTask('new-rule', {
  description: 'Writes the files of a new rule of the validator: npm run new-rule <id>',
  exec: 'tsx scripts/new-rule.ts',
  receiveArgs: true,
});
project.addTask('mutants', {
  description: 'Puts small random faults into the files of src/ that a change touches: which does no test notice? (--base main)',
  exec: 'tsx scripts/mutants.ts',
  receiveArgs: true,
});
project.addTask('coverage', {
  description: 'Runs the tests and shows how much of src/ they execute',
  exec: 'tsx scripts/coverage.ts',
});
project.addTask('rule-list', {
  description: 'Rewrites the lists of all rules: src/validation/rules.ts and the table of docs/rules/README.md',
  exec: 'tsx scripts/rule-list.ts',
});
project.addTask('logical-ids', {
  description: "Rewrites the committed list of the examples' logical ids",
  exec: 'tsx scripts/logical-ids.ts',
});
project.addTask('judge-mutations', {
  description: 'Rewrites docs/mutations.md: what cfn-lint, cdk-nag and the CDK say to the deliberate mistakes (--check compares)',
  exec: 'tsx scripts/judge-mutations.ts',
  receiveArgs: true,
});

project.addTask('lint:templates', {
  description: "Has cfn-lint judge the examples' templates",
  exec: 'scripts/lint-templates.sh',
});
project.addTask('test:newest', {
  description: 'Type-checks and tests a copy of the project against the newest aws-cdk-lib',
  exec: 'scripts/test-newest.sh',
});
project.addTask('test:package', {
  description: 'Installs the packed package into an empty project and uses it there',
  exec: 'scripts/test-package.sh',
});
project.addTask('test:release', {
  description: 'Tries a release up to its publishing: version, tarball, the packages of the other languages from it',
  exec: 'scripts/test-release.sh',
});
for (const language of ['python', 'java', 'go']) {
  project.addTask(`test:${language}`, {
    description: `Builds the package for a project in that language, examples/${language}, and uses it there`,
    exec: `scripts/test-${language}.sh`,
  });
}
project.addTask('test:languages', {
  description: 'test:python, test:java and test:go, at once',
  exec: 'scripts/side-by-side.sh 3 scripts/test-python.sh scripts/test-java.sh scripts/test-go.sh',
});
project.addTask('bench', {
  description: 'The measurements behind every speed claim, as ratios within one run',
  steps: [
    { spawn: 'compile' },
    ...['load', 'constructs', 'filter-pattern', 'parse-records', 'records-file', 'query', 'validation'].map((name) => ({
      exec: `tsx bench/${name}.ts`,
    })),
  ],
});
project.addTask('deploy:local', {
  description: 'Deploys the examples with the CDK CLI to emulators on loopback and compares what their APIs show',
  exec: 'scripts/deploy-local/run.sh',
  receiveArgs: true,
});
project.addTask('proof:alarm', {
  description: 'Shows on an emulator on loopback that records become a notification, and what becomes of the stack afterwards',
  exec: 'scripts/proof-alarm/run.sh',
  receiveArgs: true,
});
project.addTask('picture:dashboard', {
  description: 'Draws docs/images/dashboard.png in Chromium, which it installs if there is none (--check only looks)',
  exec: 'scripts/dashboard-picture/run.sh',
  receiveArgs: true,
});
project.addTask('proof:athena', {
  description: 'Shows on Trino, over emulators on loopback, that a synthesized table answers what the library answers',
  exec: 'scripts/proof-athena/run.sh',
  receiveArgs: true,
});

// Only the report at the top: src/constructs/coverage/ is code.
project.gitignore.removePatterns('coverage');
project.gitignore.exclude('/coverage/');
// .npmignore: jsii-pacmak writes one, which `files` makes needless.
project.gitignore.removePatterns('coverage', 'logs', 'pids'); // they are names of folders that src/ may have
project.gitignore.exclude('/.npmignore', '/cdk.out/', '/.venv/', '__pycache__/', '/examples/java/target/', '/examples/csharp/bin/', '/examples/csharp/obj/', '.jsii.tabl.json');

project.synth();
