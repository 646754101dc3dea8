// Asking Trino, and comparing its answers with the library's.
import type { FlowLogFormat } from '../src/model/flow-log-format';
import type { FlowLogQuery } from '../src/query/flow-log-query';

export type Cell = string | number | null;

/** What Trino answers, and how many bytes of files it read for that. */
export interface Answer {
  readonly rows: Cell[][];
  readonly bytes: number;
}

/** What Trino says to a statement, and where it says the rest. */
interface Reply {
  readonly error?: { readonly errorName: string; readonly message: string };
  readonly data?: Cell[][];
  readonly nextUri?: string;
  readonly stats: { readonly physicalInputBytes: number };
}

/** Runs a statement. What Trino refuses is an error. */
export async function ask(url: string, sql: string): Promise<Answer> {
  const headers = { 'X-Trino-User': 'proof', 'X-Trino-Catalog': 'glue' };
  let reply = await read(`${url}/v1/statement`, { method: 'POST', body: sql, headers });
  const rows: Cell[][] = [];
  for (;;) {
    if (reply.error !== undefined) throw new Error(`${reply.error.errorName}: ${reply.error.message}\n${sql}`);
    rows.push(...reply.data ?? []);
    if (reply.nextUri === undefined) return { rows, bytes: reply.stats.physicalInputBytes };
    reply = await read(reply.nextUri);
  }
}

async function read(address: string, request?: RequestInit): Promise<Reply> {
  return await (await fetch(address, request)).json() as Reply;
}

/** The library's answer. */
export function answerHere(query: FlowLogQuery, lines: string[], format: FlowLogFormat): Cell[][] {
  return query.run(lines, format).rows.map(({ time, values, measure }) =>
    [...time === undefined ? [] : [time.toISOString()], ...values, measure ?? null]);
}

/** Trino's rows with texts and null as records write them, but for the measure. */
export function asRecordsWrite(rows: Cell[][]): Cell[][] {
  return rows.map((row) => row.map((cell, index) => {
    if (index === row.length - 1) return cell === null ? null : Number(cell);
    return cell === null ? '-' : String(cell);
  }));
}

/** Averages may differ in their last digit. */
export function areSame(ours: Cell[][], theirs: Cell[][]): boolean {
  return ours.length === theirs.length && ours.every((row, at) => row.every((cell, column) => {
    const other = theirs[at][column];
    return cell === other
      || (typeof cell === 'number' && typeof other === 'number' && Math.abs(cell - other) <= 1e-9 * Math.abs(cell));
  }));
}
