import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FlowLogDiagnosis } from '../../src/records/flow-log-diagnosis';
import { FlowLogRecord } from '../../src/records/flow-log-record';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'testing-alarms.md'), 'utf8');

/** The blocks of code of the page, in order. */
const blocks = [...page.matchAll(/```(ts|python)\n([^]*?)```/g)].map(([, , code]) => code);

/** Files that the page shows whole but for their first line. They are run: by jest, and by `npm run test:python`. */
test.each([
  [0, 'examples/unit-test/recorded-night.test.ts'],
  [1, 'examples/python/tests/test_recorded_night.py'],
])('block %i is the file %s', (index, file) => {
  const [, ...lines] = readFileSync(join(root, file), 'utf8').replace("'../../src'", "'cdk-vpc-flow-logs'").split('\n');

  expect(blocks[index]).toBe(lines.join('\n'));
});

test('the records of the last block have the diagnosis that its comment shows', () => {
  const records = [...blocks[2].matchAll(/'(2 \d.*)'/g)].map(([, line]) => FlowLogRecord.parse(line));
  const comment = [...blocks[2].matchAll(/\/\/ (.*)/g)].map(([, text]) => text).join(' ');

  expect(FlowLogDiagnosis.of(records).map(({ verdict, explanation }) => `${verdict}: ${explanation}`)).toEqual([comment]);
});
