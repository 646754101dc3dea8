import { FlowLogQuery } from '../query/flow-log-query';
import { FlowLogQueryOrder } from '../query/flow-log-query-order';
import { NAMED_QUERIES } from '../query/named-queries';
import { FlowLogError } from '../model/errors';
import type { FlowLogField } from '../model/flow-log-field';
import { numberOption, textOption, textsOption, timeOption, Values } from './command';
import { fieldOf, parseCondition } from './parse-condition';
import { UsageError } from './usage-error';

/** The name of the query that all others could be made of: every record, in one group. */
export const RECORDS = 'records';

const MEASURES = new Map([
  ['sum', (field: FlowLogField) => FlowLogQuery.sum(field)],
  ['minimum', (field: FlowLogField) => FlowLogQuery.minimum(field)],
  ['maximum', (field: FlowLogField) => FlowLogQuery.maximum(field)],
  ['average', (field: FlowLogField) => FlowLogQuery.average(field)],
]);

const ORDERS = new Map([
  ['largest', FlowLogQueryOrder.LARGEST_FIRST],
  ['smallest', FlowLogQueryOrder.SMALLEST_FIRST],
  ['group', FlowLogQueryOrder.BY_GROUP],
]);

/** The named query, with what the options add to it. */
export function queryOf(name: string, values: Values): FlowLogQuery {
  let query = beginning(name, values).where(...textsOption(values, 'where').map(parseCondition));
  const by = textOption(values, 'by');
  const period = timeOption(values, 'per');
  const last = timeOption(values, 'last');
  const limit = numberOption(values, 'limit');
  if (by !== undefined) query = naming('by', () => query.groupBy(...by.split(',').map(fieldOf)));
  if (period !== undefined) query = naming('per', () => query._perSeconds(period));
  if (last !== undefined) query = naming('last', () => query._lastSeconds(last));
  query = within(query, values);
  if (limit !== undefined) query = naming('limit', () => query.limit(limit));
  const order = textOption(values, 'order');
  return order === undefined ? query : query.orderBy(orderOf(order));
}

function beginning(name: string, values: Values): FlowLogQuery {
  const [measure, another] = [...MEASURES.keys()].filter((each) => textOption(values, each) !== undefined);
  if (another !== undefined) throw new UsageError(`--${measure} and --${another} exclude each other`);
  if (name === RECORDS) {
    return measure === undefined
      ? FlowLogQuery.count()
      : naming(measure, () => MEASURES.get(measure)!(fieldOf(textOption(values, measure)!)));
  }
  const known = NAMED_QUERIES.find((each) => each.name === name);
  if (known === undefined) throw new UsageError(`unknown query '${name}'; --list shows them all`);
  if (measure !== undefined) throw new UsageError(`--${measure} goes with the query '${RECORDS}', got '${name}'`);
  return known.query;
}

function within(query: FlowLogQuery, values: Values): FlowLogQuery {
  const since = momentOption(values, 'since');
  const until = momentOption(values, 'until');
  if (since === undefined && until === undefined) return query;
  if (values.last !== undefined) throw new UsageError('--last excludes --since and --until');
  if (since !== undefined && until !== undefined && since >= until) {
    throw new UsageError(`--until must be after --since, ${since.toISOString()}, got ${until.toISOString()}`);
  }
  return query._within(since, until);
}

function momentOption(values: Values, name: string): Date | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const moment = new Date(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(moment.getTime())) {
    throw new UsageError(`--${name} must be a moment such as 2026-11-20, 2026-11-20T02:00 or 2026-11-20T02:00+01:00, got '${text}'`);
  }
  return moment;
}

function orderOf(text: string): FlowLogQueryOrder {
  const order = ORDERS.get(text);
  if (order === undefined) throw new UsageError(`--order must be one of ${[...ORDERS.keys()].join(', ')}, got '${text}'`);
  return order;
}

/** At the shell an error is about an option. */
function naming<T>(option: string, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof FlowLogError) throw new UsageError(`--${option}: ${error.message}`);
    throw error;
  }
}
