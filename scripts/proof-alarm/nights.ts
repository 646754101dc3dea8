// Nights of records, and what the library makes of them: the datapoints that the deployed metric filter's pattern and value give, and the
// moment at which `simulate` says that the alarm fires, besides the records themselves. Reads the template's path and the Unix time of the first minute, writes JSON.
import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { FlowLogField, FlowLogFilterPattern, FlowLogFormat, FlowLogRecord, RejectedSshAlarm } from '../../src';
import { Metric } from '../../src/simulation/metric';

interface Template {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: MetricFilter }>;
}

interface MetricFilter {
  readonly FilterPattern: string;
  readonly MetricTransformations: readonly { readonly MetricValue: string; readonly DefaultValue?: number }[];
}

const [, , path, from] = process.argv;
const first = Number(from);
const stack = new Stack();
const alarm = new RejectedSshAlarm(stack, 'Alarm', {
  logGroup: new LogGroup(stack, 'FlowLogs'), logFormat: FlowLogFormat.DEFAULT,
});

/** One connection attempt a minute. */
function attempts(count: number, { port = 22, protocol = 6, action = 'REJECT' } = {}): string[] {
  return Array.from({ length: count }, (_, minute) => {
    const start = first + 60 * minute;
    return `2 123456789010 eni-1235b8ca123456789 203.0.113.9 172.31.9.12 ${40000 + minute} ${port} ${protocol} 1 60 `
      + `${start} ${start + 59} ${action} OK`;
  });
}

const withoutData = (minute: number) =>
  `2 123456789010 eni-1235b8ca123456789 - - - - - - - ${first + 60 * minute} ${first + 60 * minute + 59} - NODATA`;

const NIGHTS: Record<string, string[]> = {
  'rejected connections to port 443': attempts(12, { port: 443 }),
  'accepted SSH connections': attempts(12, { action: 'ACCEPT' }),
  'UDP to port 22': attempts(12, { protocol: 17 }),
  'rejected connections to port 2222': attempts(12, { port: 2222 }),
  'no data': Array.from({ length: 12 }, (_, minute) => withoutData(minute)),
  'ten rejected SSH connections': attempts(10), // the last one: what ministack sums are all the nights
};

console.log(JSON.stringify(Object.entries(NIGHTS).map(([name, lines]) => {
  const firesAt = alarm.simulate(lines).firesEarliest; // the datapoints are put at once
  return {
    name, firesAt: firesAt === undefined ? null : firesAt.getTime() / 1000, datapoints: datapointsOf(lines),
    records: lines.map((text) => ({ text, start: startOf(text) })),
  };
})));

/** The sums that the metric filter publishes, minute by minute. */
function datapointsOf(lines: string[]): { time: number; sum: number }[] {
  const { Resources } = JSON.parse(readFileSync(path, 'utf8')) as Template;
  const { FilterPattern, MetricTransformations: [{ MetricValue, DefaultValue }] } = Object.values(Resources)
    .find(({ Type }) => Type === 'AWS::Logs::MetricFilter')!.Properties;
  const pattern = FlowLogFilterPattern.parse(FilterPattern);
  const metric = new Metric(DefaultValue);
  for (const line of lines) {
    const start = startOf(line);
    if (pattern.matches(line)) metric.add(start, Number(MetricValue));
    else metric.pass(start);
  }
  const data = metric.finish();
  return data.published.map((time, index) => ({ time, sum: data.values(index, index + 1).sum }));
}

function startOf(line: string): number {
  return FlowLogRecord.parse(line, FlowLogFormat.DEFAULT).number(FlowLogField.START)!;
}
