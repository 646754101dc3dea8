import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { simulateAlarm } from '../../src/simulation/simulate-alarm';
import { errorOf } from '../support/error-of';

const root = join(__dirname, '..', '..');

test('docs/testing-alarms.md shows what a failed expectation prints', () => {
  const page = readFileSync(join(root, 'docs', 'testing-alarms.md'), 'utf8');
  const lines = readFileSync(join(root, 'examples', 'records', 'night.txt'), 'utf8').split('\n');
  const simulation = simulateAlarm({
    format: FlowLogFormat.DEFAULT, pattern: { matches: (line) => / 22 6 .* REJECT /.test(line) },
    metricValue: 1, defaultValue: 0, period: 3600, statistic: 'Sum', threshold: 10, evaluationPeriods: 2, datapointsToAlarm: 1,
    comparisonOperator: 'GreaterThanOrEqualToThreshold', treatMissingData: 'notBreaching', clock: 'start', aggregation: 600, delivery: 300,
  }, lines);

  const error = errorOf(() => simulation.assertNeverFires()) as Error;

  expect(page).toContain(`\`\`\`\n${error.message}\n\`\`\``);
});
