import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogQueries } from '../../src/query/flow-log-queries';
import { FlowLogQuery } from '../../src/query/flow-log-query';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'queries.md'), 'utf8');

/** The query that the page shows in code. */
const query = FlowLogQuery.count()
  .where(FlowLogCondition.action(FlowLogAction.REJECT))
  .groupBy(FlowLogField.SRC_ADDR, FlowLogField.DST_PORT)
  .limit(20);

test('the code that the page shows is the code above', () => {
  const own = /^const query = FlowLogQuery[^;]*;\n/m.exec(readFileSync(__filename, 'utf8'))![0];

  expect(page).toContain(own);
});

test('the page shows what that code prints', () => {
  const lines = readFileSync(join(root, 'examples', 'records', 'night.txt'), 'utf8').trimEnd().split('\n');

  expect(page).toContain(`\`\`\`text\n${query.toString()}\n${query.run(lines).toString()}\n\`\`\``);
});

test('the query that has a name at the shell is the one in code', () => {
  expect(FlowLogQueries.rejectedSources().toString()).toBe(query.toString());
});
