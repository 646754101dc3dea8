// CDK's built-in validator costs seconds in every process; our own plug-in runs all the same.
process.env.CDK_VALIDATION = 'false';

// Nor does a test need the source line of every construct. Those that do, see test/support/source-lines.ts.
process.env.CDK_CONTEXT_JSON = JSON.stringify({ 'aws:cdk:disable-creation-stack-traces': true });

// The test runner knows no timeouts. All tests take seconds: what still runs after minutes hangs.
setTimeout(() => {
  const { testPath, currentTestName } = expect.getState();
  process.stderr.write(`${testPath}: '${currentTestName}' does not end\n`);
  process.exit(1);
}, 5 * 60_000).unref();
