import { parsePattern } from '../../../../src/filter-pattern/parse';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';
import { misfitOf } from '../../../../src/validation/questions/filters/pattern-fit';

const FORMAT = FlowLogFormat.parseHeader('version srcaddr dstport action');

test.each<[string, string | undefined]>([
  ['[version, srcaddr, dstport=22, action]', undefined],
  ['[v, s, d, action=REJECT]', undefined],
  ['[v, dstport, srcaddr, a]', undefined], // without conditions names do no harm
  ['[v, s, action=REJECT, d]', `column 'action' reads the field 'dstport', because it stands in its place`],
  ['[a, b, c, d, e]', `the pattern has 5 columns, the flow log's records have 4: it matches none of them`],
  ['[a, b, c, d, e, ...]', `the pattern has 5 columns, the flow log's records have 4: it matches none of them`],
  ['[v, rest=REJECT]', `column 'rest' is the last one, so that it reads 'srcaddr' and the 2 fields after it at once`],
  ['[v, rest="*REJECT"]', undefined],
  ['[v, rest!=REJECT]', undefined],
  ['[v, rest="a b c"]', undefined],
  ['[v, rest=22]', `column 'rest' is the last one, so that it reads 'srcaddr' and the 2 fields after it at once`],
  ['[v, rest!=22]', undefined],
  ['[v, rest=%REJECT%]', undefined],
  ['[v, rest=22 || rest="*REJECT"]', undefined],
  ['[v, rest=22 || rest=REJECT]', `column 'rest' is the last one, so that it reads 'srcaddr' and the 2 fields after it at once`],
  ['[v, rest!=22 && rest=REJECT]', `column 'rest' is the last one, so that it reads 'srcaddr' and the 2 fields after it at once`],
])('%s: %s', (pattern, misfit) => {
  expect(misfitOf(parsePattern(pattern), FORMAT, [])).toBe(misfit);
});

test('a column that the metric uses must be its field, and one field only', () => {
  expect(misfitOf(parsePattern('[v, s, action, d]'), FORMAT, ['action'])).toBe(
    `column 'action' reads the field 'dstport', because it stands in its place`);
  expect(misfitOf(parsePattern('[v, rest]'), FORMAT, ['rest'])).toBe(
    `column 'rest' is the last one, so that it reads 'srcaddr' and the 2 fields after it at once`);
  expect(misfitOf(parsePattern('[v, rest]'), FORMAT, [])).toBeUndefined();
});

test('a name within a longer field name is not misplaced', () => {
  expect(misfitOf(parsePattern('[srcaddr="10.*", ...]'), FlowLogFormat.parseHeader('pkt-srcaddr action'), [])).toBeUndefined();
});
