// Whether queries answer on Trino what they answer here: random ones on random records, and every named one.
// The records are rows of the query itself (WITH … AS (VALUES …)), so that a Trino without any connector will do; the table,
// with its folders and files and as Glue describes it, is what `npm run proof:athena` shows.
// TRINO=http://127.0.0.1:18080 npx tsx scripts/proof-queries.ts [how many]
import * as fc from 'fast-check';
import { FlowLogField } from '../src/model/flow-log-field';
import { FlowLogFormat } from '../src/model/flow-log-format';
import type { FlowLogQuery } from '../src/query/flow-log-query';
import { FlowLogTableLayout } from '../src/query/flow-log-table-layout';
import { NAMED_QUERIES } from '../src/query/named-queries';
import { FORMAT, hour, queries, records } from '../test/query/arbitraries';
import { answerHere, areSame, asRecordsWrite, ask, Cell } from './trino';

const url = process.env.TRINO ?? 'http://127.0.0.1:18080';
const count = Number(process.argv[2] ?? 300);

void prove();

async function prove(): Promise<void> {
  const samples = fc.sample(fc.tuple(queries, fc.array(records, { minLength: 40, maxLength: 40 })), count);
  let rows = 0;
  let differences = 0;
  for (const [index, [query, lines]] of samples.entries()) {
    const asked = query._question.range === undefined ? query.between(hour(-1), hour(60)) : query;
    const table = layoutOf(FORMAT, index % 2 === 0, index % 4 < 2);
    const [ours, theirs] = [answerHere(asked, lines, FORMAT), await answerThere(asked, table, lines)];
    rows += ours.length;
    if (areSame(ours, theirs)) continue;
    differences++;
    console.error(asked.toAthena(table), '\nhere ', JSON.stringify(ours), '\nTrino', JSON.stringify(theirs));
  }
  console.log(`${samples.length - differences} of ${samples.length} random queries have the same answer, ${rows} rows`);
  await proveNamed();
  process.exitCode = differences > 0 ? 1 : 0;
}

/** That Trino takes every named query, with either kind of time. */
async function proveNamed(): Promise<void> {
  const format = FlowLogFormat.of(...FlowLogField.all());
  const table = layoutOf(format, false, false);
  const line = format.fields.map(({ name }) => name === 'start' ? String(hour(0).getTime() / 1000) : '-').join(' ');
  for (const { query } of NAMED_QUERIES) {
    await answerThere(query.between(hour(0), hour(24)), table, [line]);
    await answerThere(query._lastSeconds(86_400), table, [line]);
  }
  console.log(`${NAMED_QUERIES.length} named queries run`);
}

function layoutOf(
  format: FlowLogFormat, hiveCompatiblePartitions: boolean, perHourPartition: boolean,
): FlowLogTableLayout {
  return FlowLogTableLayout.of({ format, tableName: 'flow_logs', hiveCompatiblePartitions, perHourPartition });
}

async function answerThere(query: FlowLogQuery, table: FlowLogTableLayout, lines: string[]): Promise<Cell[][]> {
  return asRecordsWrite((await ask(url, `${tableOf(table, lines)}\n${query.toAthena(table)}`)).rows);
}

/** The table as a part of the query. A record's file is named up to twenty minutes after its start. */
function tableOf(table: FlowLogTableLayout, lines: string[]): string {
  const rows = lines.map((line) => {
    const words = line.split(' ');
    const start = Number(words[table.format.indexOf(FlowLogField.START)]);
    const delivered = new Date((start + start % 1200) * 1000);
    const cells = words.map((word, index) => cellOf(word, table.columns[index].columnType));
    return `(${[...cells, `CAST('${table.timeValue(delivered)}' AS varchar)`].join(', ')})`;
  });
  const names = table.columns.map(({ name }) => `"${name}"`);
  return `WITH "flow_logs" (${[...names, table.timeColumn].join(', ')}) AS (VALUES ${rows.join(',\n')})`;
}

function cellOf(word: string, columnType: string): string {
  if (columnType === 'string') return `CAST('${word.replaceAll('\'', '\'\'')}' AS varchar)`;
  return `TRY_CAST('${word}' AS ${columnType === 'int' ? 'integer' : columnType})`;
}
