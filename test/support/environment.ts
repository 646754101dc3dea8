const real = process.env;

/** Lets the tests of a file or a `describe` run as if these were the environment variables. The CDK itself behaves as in any test. */
export function pretend(variables: NodeJS.ProcessEnv): void {
  const { CDK_VALIDATION, CDK_CONTEXT_JSON } = real;
  beforeEach(() => {
    process.env = { CDK_VALIDATION, CDK_CONTEXT_JSON, CDK_APP_MODE: 'inmemory', ...variables };
  });
  afterEach(() => {
    process.env = real;
  });
}

/** What the CDK command line sets on a developer's machine. */
export const ON_DEVELOPERS_MACHINE = { CDK_CLI_VERSION: '2.1148.1' };
