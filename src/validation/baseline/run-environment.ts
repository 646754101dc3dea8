/** Who runs the app. */
export enum RunBy {
  /** The CDK CLI (or toolkit library) on somebody's machine. */
  DEVELOPER = 'developer',

  /** A build server. */
  CI = 'ci',

  /** A unit test. */
  TEST = 'test',

  /** Somebody who started the app itself: `node app.js`. */
  HAND = 'hand',
}

/** Environment variables that only build servers set. Nearly all set `CI`; the others are for those that do not, or can be told not to. */
const CI_VARIABLES = [
  'CI',
  'APPVEYOR',
  'BITBUCKET_BUILD_NUMBER',
  'BUILDKITE',
  'CIRCLECI',
  'CODEBUILD_BUILD_ID',
  'DRONE',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'JENKINS_URL',
  'TEAMCITY_VERSION',
  'TF_BUILD', // Azure Pipelines
  'TRAVIS',
];

/** Environment variables that test runners set; `NODE_ENV=test` and pytest's are those the CDK itself looks at. */
const TEST_VARIABLES = ['JEST_WORKER_ID', 'VITEST', 'PYTEST_VERSION', 'PYTEST_CURRENT_TEST'];

/** Who runs the app, judging by the environment variables. An end-to-end test that runs the CDK CLI counts as a build server. */
export function runBy(environment: NodeJS.ProcessEnv): RunBy {
  const isSetIn = (name: string) => isSet(environment[name]);
  const isTest = environment.NODE_ENV === 'test' || TEST_VARIABLES.some(isSetIn);
  if (!isSetIn('CDK_CLI_VERSION')) return isTest ? RunBy.TEST : CI_VARIABLES.some(isSetIn) ? RunBy.CI : RunBy.HAND;
  return isTest || CI_VARIABLES.some(isSetIn) ? RunBy.CI : RunBy.DEVELOPER;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}
