import { feederSettings } from '../../src/cli/simulate-options';
import { FlowLogField, FlowLogFormat, FlowLogProtocol } from '../../src';
import { runCommand } from '../support/run-command';

test('without options it is RejectedSshAlarm on records of the default format', () => {
  expect(feederSettings({})).toEqual({
    format: FlowLogFormat.DEFAULT,
    pattern: { ports: [22], protocols: [FlowLogProtocol.TCP] },
    metricValue: 1,
    defaultValue: 0,
    clock: 'start',
    aggregation: 600,
    delivery: 300,
    skipUnreadable: false,
    period: 3600,
    statistic: 'Sum',
    threshold: 10,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    evaluationPeriods: 2,
    datapointsToAlarm: 1,
    treatMissingData: 'notBreaching',
  });
});

test.each<[string, Parameters<typeof feederSettings>[0], object]>([
  ['as many periods are evaluated as late records need', { period: '5m' }, { period: 300, evaluationPeriods: 4, datapointsToAlarm: 1 }],
  ['on too little only the newest period is', { comparison: '<' }, { evaluationPeriods: 1, datapointsToAlarm: 1 }],
  ['of periods that are given all must breach', { periods: '3' }, { evaluationPeriods: 3, datapointsToAlarm: undefined }],
  ['a field can be summed up, by the name of its column', { value: '$packets_lost_no_route' }, { metricValue: FlowLogField.PACKETS_LOST_NO_ROUTE }],
  ['more than none is a threshold of zero', { threshold: '0', comparison: '>' }, { threshold: 0 }],
  ['none at most is one, too', { threshold: '0', comparison: '<=' }, { threshold: 0 }],
  ['records may be a week late', { delivery: '7d' }, { delivery: 604_800 }],
  ['the largest port is one', { port: ['65535'] }, { pattern: { ports: [65_535] } }],
  ['a statistic may be in lower case', { statistic: 'samplecount' }, { statistic: 'SampleCount' }],
  ['a protocol is a name or a number', { protocol: ['udp', '50'] }, { pattern: { ports: [22], protocols: [FlowLogProtocol.UDP, FlowLogProtocol.ESP] } }],
])('%s', (_, values, settings) => {
  expect(feederSettings(values)).toMatchObject(settings);
});

test.each([
  [['--pattern', '[]', '--port', '22'], '--pattern and --port exclude each other'],
  [['--port', 'ssh'], `--port must be a whole number from 0 to 65535, got 'ssh'`],
  [['--port', '65536'], `--port must be a whole number from 0 to 65535, got '65536'`],
  [['--protocol', 'smtp'], `--protocol must be a name such as tcp, udp or icmp, or a number from 0 to 255, got 'smtp'`],
  [['--pattern', '[]', '--protocol', 'tcp'], '--pattern and --protocol exclude each other'],
  [['--periods', '0'], '--periods must be a whole number from 1 up, got 0'],
  [['--datapoints', '5'], '--datapoints must be at most the number of periods, 2, got 5'],
  [['--period', '30s'], '--period must be a multiple of 60 s, got 30 s'],
  [['--period', '1000000000d'], '--period must be at most 7 days, got 86400000000000 s'],
  [['--period', '1d', '--periods', '100000'], '--periods must be at most 7 with a period of 86400 s, got 100000'],
  [['--interval', '5m'], `--interval must be 1m or 10m, got '5m'`],
  [['--delivery', '8d'], '--delivery must be at most 7 days, got 691200 s'],
  [['--threshold', '0'], `--threshold must be above 0 with --comparison '>=', got 0; values are never below 0`],
  [['--threshold=-1', '--comparison', '>'], `--threshold must be above 0 with --comparison '>', got -1; values are never below 0`],
  [['--threshold', 'ten'], `--threshold must be a number, got 'ten'`],
  [['--statistic', 'p99'], `--statistic must be one of Sum, Average, Minimum, Maximum, SampleCount, got 'p99'`],
  [['--statistic', 'constructor'], `--statistic must be one of Sum, Average, Minimum, Maximum, SampleCount, got 'constructor'`],
  [['--comparison', 'toString'], `--comparison must be one of >= > < <=, got 'toString'`],
  [['--value', 'bananas!'], `--value must be a number or a field that holds one, such as packets or bytes, got 'bananas!'`],
  [['--value', 'srcaddr'], `--value must be a number or a field that holds one, such as packets or bytes, got 'srcaddr'`],
  [['--format', 'nonsense'], `--format must be default, versions-2-to-5 or transit-gateway, or fields such as 'version srcaddr' or '\${version} \${srcaddr}', got 'nonsense'`],
  [['--format', 'constructor'], `--format must be default, versions-2-to-5 or transit-gateway, or fields such as 'version srcaddr' or '\${version} \${srcaddr}', got 'constructor'`],
  [['--period', 'soon'], `--period must be a time such as 5m, 1h or 3600, got 'soon'`],
  [['--comparison', '='], `--comparison must be one of >= > < <=, got '='`],
  [['--missing-data', 'no'], `--missing-data must be one of notBreaching, breaching, ignore, missing, got 'no'`],
])('%p is an error in words', async (options, problem) => {
  expect(await runCommand(['simulate', ...options])).toEqual(
    { code: 2, stdout: '', stderr: `cdk-vpc-flow-logs: ${problem}\nTry --help.\n` });
});
