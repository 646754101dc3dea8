// Asks Trino and the library the same questions: the named queries of the template, random ones, and sums over more and more days.
// npx tsx scripts/proof-athena/questions.ts <folder> <address of Trino> [how many random queries]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { ACCOUNTS, Archive, DATABASE, FORMAT, Layout, LAYOUTS, REGIONS } from './subject';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogTableLayout } from '../../src/query/flow-log-table-layout';
import { NAMED_QUERIES } from '../../src/query/named-queries';
import { FIRST, queries } from '../../test/query/arbitraries';
import { answerHere, areSame, asRecordsWrite, ask } from '../trino';

const HOUR = 3600;
const DAY = 24 * HOUR;
const SEED = 2026;

/** A named query of the template. */
interface NamedQueryResource {
  readonly Type: string;
  readonly Properties: { readonly Name: string; readonly QueryString: string };
}

const [, , folder, url, count = '304'] = process.argv;
const archive = read('archive.json') as Archive;
const written = read('written.json') as Record<string, [moment: number, bytes: number][]>;
const saved = Object.values(read('template.json') as Record<string, NamedQueryResource>)
  .filter(({ Type }) => Type === 'AWS::Athena::NamedQuery').map(({ Properties }) => Properties);
const lines = archive.records.map(({ line }) => line);
const failures: string[] = [];

void prove();

async function prove(): Promise<void> {
  const random = fc.sample(queries, { numRuns: Number(count), seed: SEED }).map(moved);
  let rows = 0;
  for (const [index, layout] of LAYOUTS.entries()) {
    const began = Date.now();
    const table = tableOf(layout);
    const mine = random.filter((_, at) => at % LAYOUTS.length === index);
    const named = NAMED_QUERIES.map(({ name, query }) => ({
      what: name, query: query._lastSeconds(DAY), sql: savedFor(layout, name),
    }));
    const asked = [...mine.map((query) => ({ what: query.toString(), query, sql: query.toAthena(table) })), ...named];
    await atOnce(asked, async ({ what, query, sql }) => {
      const found = await compare(`${layout.name}: ${what}`, query, sql);
      rows += found;
    });
    console.log(`${layout.name.padEnd(20)} ${mine.length} random and ${named.length} named queries, ${seconds(began)} s`);
  }
  console.log(`${random.length} random queries and ${NAMED_QUERIES.length} named ones on each of ${LAYOUTS.length} tables: ${rows} rows`);
  await proveCost();
  await proveFaults();
  for (const failure of failures) console.error(`FAILED  ${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function compare(what: string, query: FlowLogQuery, sql: string): Promise<number> {
  const ours = answerHere(query, lines, FORMAT);
  const theirs = asRecordsWrite((await ask(url, sql)).rows);
  if (!areSame(ours, theirs)) failures.push(`${what}\n${sql}\nhere  ${JSON.stringify(ours)}\nTrino ${JSON.stringify(theirs)}`);
  return ours.length;
}

/** The text of a named query as the template has it for a table. */
function savedFor({ name: table }: Layout, name: string): string {
  const found = saved.find(({ Name, QueryString }) => Name === name && QueryString.includes(`."${table}"`));
  if (found === undefined) throw new Error(`the template has no named query '${name}' for ${table}`);
  return found.QueryString;
}

/** Does something with each of them, four at a time. */
async function atOnce<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all([1, 2, 3, 4].map(async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item);
  }));
}

/** From the time of the sampled records to that of the archive's. */
function moved(query: FlowLogQuery): FlowLogQuery {
  const { range } = query._question;
  const by = archive.busyFrom - FIRST;
  const [from, until] = range?.kind === 'between' ? [range.from!, range.until!] : [FIRST - HOUR, FIRST + 47 * HOUR];
  return query.between(moment(from + by), moment(until + by));
}

/** What is read for one, ten and thirty days of thirty: the files of these days and of one hour more, and no others. */
async function proveCost(): Promise<void> {
  console.log('\nwhat Trino reads and lists for a sum over so many days of thirty');
  for (const layout of LAYOUTS) {
    const cells: string[] = [];
    // Thirty days of hours are thousands of requests to the emulator: one such table stands for all.
    const isLong = !layout.perHourPartition || layout === LAYOUTS[1];
    for (const days of isLong ? [1, 10, 30] : [1, 10]) {
      const until = archive.from + days * DAY;
      const query = FlowLogQuery.sum(FlowLogField.BYTES).between(moment(archive.from), moment(until));
      const listedBefore = listings();
      const { rows, bytes } = await ask(url, query.toAthena(tableOf(layout)));
      const listed = listings() - listedBefore;
      const step = layout.perHourPartition ? HOUR : DAY;
      const folders = ACCOUNTS.length * REGIONS.length * (Math.floor((days * DAY - 1 + HOUR) / step) + 1);
      const inTime = written[layout.name].filter(([at]) => at >= archive.from && at <= until - 1 + HOUR)
        .reduce((sum, [, size]) => sum + size, 0);
      const what = `${layout.name}, ${days} days`;
      check(`${what}: the sum is that of run(lines)`, areSame(answerHere(query, lines, FORMAT), asRecordsWrite(rows)));
      check(`${what}: ${bytes} bytes are read of ${inTime} in the folders`, layout.isParquet ? bytes <= inTime : bytes === inTime);
      // Once each, and those with files once more.
      check(`${what}: ${listed} requests list ${folders} folders`, listed <= 2 * folders);
      cells.push(`${days} days: ${bytes} B, ${folders} folders in ${listed} requests`);
    }
    const all = written[layout.name].reduce((sum, [, size]) => sum + size, 0);
    console.log(`${layout.name.padEnd(20)} ${cells.join(' | ')} | the archive has ${all} B`);
  }
}

/** Faults in a table that must be noticed. */
async function proveFaults(): Promise<void> {
  console.log('\nthe same on faulty tables: each must fail');
  const [from, until] = [moment(archive.busyFrom), moment(archive.busyFrom + 2 * DAY)];
  const faults: [string, string, FlowLogQuery][] = [
    ['header_read', 'a table that takes the names of the fields for records', FlowLogQuery.count()],
    ['bytes_int', 'a table with bytes as int', FlowLogQuery.sum(FlowLogField.BYTES)],
    ['column_missing', 'a table that lacks a column', FlowLogQuery.count().groupBy(FlowLogField.ACTION)],
  ];
  for (const [name, what, asked] of faults) {
    const query = asked.between(from, until);
    const plain = tableOf(LAYOUTS[0]);
    // Names of fields have no time, so that the query's own would hide them.
    const withTime = query.toAthena(plain).replaceAll(`"${LAYOUTS[0].name}"`, `"faulty_${name}"`);
    const sql = name === 'header_read' ? withTime.replace(/\n {2}AND start >= .*/, '') : withTime;
    const theirs = await ask(url, sql).then(({ rows }) => asRecordsWrite(rows), () => undefined);
    const noticed = theirs === undefined || !areSame(answerHere(query, lines, FORMAT), theirs);
    check(`a fault that is not noticed: ${what}`, noticed);
    console.log(`${noticed ? 'noticed' : 'NOT NOTICED'}  ${what}`);
  }
}

function tableOf({ name, hiveCompatiblePartitions, perHourPartition }: Layout): FlowLogTableLayout {
  return FlowLogTableLayout.of({
    format: FORMAT, tableName: name, databaseName: DATABASE, hiveCompatiblePartitions, perHourPartition,
  });
}

/** How many requests have listed keys of the bucket. */
function listings(): number {
  return readFileSync(join(folder, 'moto.log'), 'utf8').split('list-type=2').length - 1;
}

function check(what: string, holds: boolean): void {
  if (!holds) failures.push(what);
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

function moment(time: number): Date {
  return new Date(time * 1000);
}

function seconds(began: number): number {
  return Math.round((Date.now() - began) / 1000);
}
