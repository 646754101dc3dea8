import { calledFromPython, withPythonNames } from '../../src/model/python-names';

test.each([
  ["'logFormat' must have a field", "'logFormat' (log_format) must have a field"],
  ["'maxAggregationInterval' and 'trafficType' differ", "'maxAggregationInterval' (max_aggregation_interval) and 'trafficType' (traffic_type) differ"],
  ["'threshold' must be a number, got 'tooMany'", "'threshold' must be a number, got 'tooMany'"],
  ["'logGroupName' must be a name, got ['myLogs', 'got yourLogs']", "'logGroupName' (log_group_name) must be a name, got ['myLogs', 'got yourLogs']"],
  ["property 'LogFormat' is missing", "property 'LogFormat' is missing"],
  ['', ''],
])('%j reads %j to users of Python', (message, expected) => {
  expect(withPythonNames(message)).toBe(expected);
});

describe('an app is in Python', () => {
  const agent = process.env.JSII_AGENT;
  afterEach(() => {
    if (agent === undefined) delete process.env.JSII_AGENT;
    else process.env.JSII_AGENT = agent;
  });

  test.each([
    ['Python/3.12.3', true],
    ['Java/17.0.2', false],
    ['DotNet/8.0/.NETCoreApp', false],
    [undefined, false],
  ])('if the runtime of jsii says %p: %p', (said, expected) => {
    delete process.env.JSII_AGENT;
    if (said !== undefined) process.env.JSII_AGENT = said;

    expect(calledFromPython()).toBe(expected);
  });
});
