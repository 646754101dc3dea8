import type { Values } from '../../src/cli/command';
import { queryOf } from '../../src/cli/query-options';
import { UsageError } from '../../src/cli/usage-error';
import { errorOf } from '../support/error-of';

test.each<[string, Values, string]>([
  ['records', {}, 'number of records'],
  ['records', { sum: 'bytes' }, 'sum of bytes'],
  ['records', { average: 'bytes', by: 'srcaddr,dstport' }, 'average of bytes for each srcaddr and dstport, largest first'],
  ['records', { minimum: 'start' }, 'minimum of start'],
  ['records', { maximum: 'end' }, 'maximum of end'],
  ['records', { where: ['dstport=22', 'action=REJECT'] }, 'number of records, where dstport is 22 and action is REJECT'],
  ['records', { per: '1h', order: 'group' }, 'number of records per 1 hour, in order of the groups'],
  ['records', { by: 'srcaddr', order: 'smallest', limit: '5' }, 'number of records for each srcaddr, smallest first, 5 rows'],
  ['records', { last: '1d' }, 'number of records, within the last 1 day'],
  ['records', { since: '2026-11-20', until: '2026-11-21' }, 'number of records, from 2026-11-20T00:00:00Z until 2026-11-21T00:00:00Z'],
  ['records', { since: '2026-11-20T02:00', until: '2026-11-20 03:30:15' },
    'number of records, from 2026-11-20T02:00:00Z until 2026-11-20T03:30:15Z'],
  ['records', { since: '2026-11-20T02:00+01:00' }, 'number of records, from 2026-11-20T01:00:00Z'],
  ['records', { until: '2026-11-20' }, 'number of records, until 2026-11-20T00:00:00Z'],
])('%s with %j', (name, values, text) => {
  expect(queryOf(name, values).toString()).toBe(text);
});

test('a named query may be narrowed', () => {
  expect(queryOf('top-talkers', { where: ['dstport=22'] }).toString()).toContain('dstport is 22');
});

test.each<[string, Values, string]>([
  ['records', { sum: 'bytes', average: 'bytes' }, '--sum and --average exclude each other'],
  ['top-talkers', { sum: 'bytes' }, `--sum goes with the query 'records', got 'top-talkers'`],
  ['top-walkers', {}, `unknown query 'top-walkers'; --list shows them all`],
  ['records', { sum: 'srcaddr' }, '--sum: the sum can only be taken of a field that has numbers'],
  ['records', { by: 'source' }, `--by: unknown field 'source'`],
  ['records', { per: '7m' }, '--per: a period must be'],
  ['records', { last: '0' }, '--last: a time must be longer than nothing, got 0 s'],
  ['records', { limit: '0' }, '--limit: a limit must be a whole number from 1 to 100000, got 0'],
  ['records', { order: 'random' }, `--order must be one of largest, smallest, group, got 'random'`],
  ['records', { last: '1h', since: '2026-11-20' }, '--last excludes --since and --until'],
  ['records', { last: '1h', until: '2026-11-20' }, '--last excludes --since and --until'],
  ['records', { since: '2026-11-20', until: '2026-11-20' },
    '--until must be after --since, 2026-11-20T00:00:00.000Z, got 2026-11-20T00:00:00.000Z'],
  ['records', { since: 'yesterday' }, `--since must be a moment such as 2026-11-20, 2026-11-20T02:00 or 2026-11-20T02:00+01:00, got 'yesterday'`],
  ['records', { until: '2026-13-20' }, `--until must be a moment such as`],
  ['records', { since: '20 November 2026' }, `--since must be a moment such as`],
])('%s with %j is an error', (name, values, message) => {
  const error = errorOf(() => queryOf(name, values));

  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toContain(message);
});
