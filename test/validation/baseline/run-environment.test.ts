import { RunBy, runBy } from '../../../src/validation/baseline/run-environment';

test.each([
  [{}, RunBy.HAND],
  [{ CDK_CLI_VERSION: '2.1148.1' }, RunBy.DEVELOPER],
  [{ CDK_CLI_VERSION: '2.1148.1', CI: 'false' }, RunBy.DEVELOPER],
  [{ CDK_CLI_VERSION: '2.1148.1', CI: '' }, RunBy.DEVELOPER],
  [{ CDK_CLI_VERSION: '2.1148.1', CI: 'true' }, RunBy.CI],
  [{ CDK_CLI_VERSION: '2.1148.1', CI: '1' }, RunBy.CI],
  [{ CDK_CLI_VERSION: '2.1148.1', CODEBUILD_BUILD_ID: 'project:1' }, RunBy.CI],
  [{ CDK_CLI_VERSION: '2.1148.1', TF_BUILD: 'True' }, RunBy.CI],
  [{ CDK_CLI_VERSION: '2.1148.1', NODE_ENV: 'production' }, RunBy.DEVELOPER],
  [{ CDK_CLI_VERSION: '2.1148.1', NODE_ENV: 'test' }, RunBy.CI],
  [{ CDK_CLI_VERSION: '2.1148.1', JEST_WORKER_ID: '1' }, RunBy.CI],
  [{ CI: 'true' }, RunBy.CI],
  [{ GITHUB_ACTIONS: 'true' }, RunBy.CI],
  [{ NODE_ENV: 'test' }, RunBy.TEST],
  [{ JEST_WORKER_ID: '1' }, RunBy.TEST],
  [{ PYTEST_CURRENT_TEST: 'test_app.py::test' }, RunBy.TEST],
  [{ PYTEST_VERSION: '8.3.3', CI: 'true' }, RunBy.TEST],
])('%j is a run by %s', (environment, by) => {
  expect(runBy(environment)).toBe(by);
});

test('what runs this test is told to be a test', () => {
  expect(runBy(process.env)).toBe(RunBy.TEST);
});
