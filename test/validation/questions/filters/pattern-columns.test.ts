import { parsePattern } from '../../../../src/filter-pattern/parse';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';
import { columnsOver } from '../../../../src/validation/questions/filters/pattern-columns';

const FORMAT = FlowLogFormat.parseHeader('version srcaddr dstaddr action');

test.each<[string, string[] | undefined]>([
  ['[v, s, d, a]', ['v:version', 's:srcaddr', 'd:dstaddr', 'a:action']],
  ['[v, s]', ['v:version', 's:srcaddr+2']],
  ['[v, ..., a]', ['v:version', 'a:action']],
  ['[..., d, a]', ['d:dstaddr', 'a:action']],
  ['[v, , d, ...]', ['v:version', 'd:dstaddr']],
  ['[v, s, d, a, ...]', ['v:version', 's:srcaddr', 'd:dstaddr', 'a:action']],
  ['[]', []],
  ['[a, b, c, d, e]', undefined],
  ['[a, b, c, d, e, ...]', undefined],
])('%s reads %j', (pattern, expected) => {
  const columns = columnsOver(FORMAT, parsePattern(pattern));

  expect(columns?.map(({ name, field, width }) => `${name}:${field.name}${width === 1 ? '' : `+${width - 1}`}`)).toEqual(expected);
});

test('a column keeps its condition', () => {
  expect(columnsOver(FORMAT, parsePattern('[v=2, ...]'))).toMatchObject([{ name: 'v', condition: { kind: 'number', value: 2 } }]);
});
