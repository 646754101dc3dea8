import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulateAlarm } from '../../src/simulation/simulate-alarm';
import { errorOf } from '../support/error-of';
import { GUIDE_SETTINGS } from './settings';

const root = join(__dirname, '..', '..');

test('docs/testing-alarms.md shows what a failed expectation prints', () => {
  const page = readFileSync(join(root, 'docs', 'testing-alarms.md'), 'utf8');
  const lines = readFileSync(join(root, 'examples', 'records', 'night.txt'), 'utf8').split('\n');
  const simulation = simulateAlarm({
    ...GUIDE_SETTINGS,
    pattern: { matches: (line) => / 22 6 .* REJECT /.test(line) },
    evaluationPeriods: 2,
    datapointsToAlarm: 1,
  }, lines);

  const error = errorOf(() => simulation.assertNeverFires()) as Error;

  expect(page).toContain(`\`\`\`\n${error.message}\n\`\`\``);
});
