import * as fc from 'fast-check';
import type { BaselineValue } from '../../../src/validation/view/baseline-value';
import { showChange, showValue } from '../../../src/validation/questions/show-value';

test.each<[BaselineValue | undefined, string]>([
  ['ALL', '"ALL"'],
  [600, '600'],
  [undefined, 'nothing'],
  [{ ref: 'Network.Vpc8378EB38', attr: 'Ref' }, 'Network.Vpc8378EB38'],
  [{ ref: 'Network.Role1ABCC5F0', attr: 'Arn' }, 'Network.Role1ABCC5F0.Arn'],
  [{ join: [{ ref: 'Network.Bucket', attr: 'Arn' }, '/prefix'] }, '"${Network.Bucket.Arn}/prefix"'],
  [{ join: ['arn:', { Ref: 'AWS::Partition' }, ':s3:::b'] }, '"arn:${AWS::Partition}:s3:::b"'],
  [{ 'Fn::If': ['Short', 60, 600] }, '{"Fn::If":["Short",60,600]}'],
  [{ FileFormat: 'parquet', PerHourPartition: true }, '{"FileFormat":"parquet","PerHourPartition":true}'],
  [[{ ResourceType: 'instance' }], '[{"ResourceType":"instance"}]'],
  [{ ref: 'Vpc\nERROR fake', attr: 'Ref' }, 'Vpc\\nERROR fake'],
  [{ join: ['a\n::warning::b', { Ref: 'c\r' }] }, '"a\\n::warning::b${c\\r}"'],
])('%j is shown as %s', (value, text) => {
  expect(showValue(value)).toBe(text);
});

test('of long texts only the difference is shown, with a little around it', () => {
  const fields = (middle: string) => `\${version} \${account-id} \${interface-id} ${middle} \${start} \${end} \${action} \${log-status}`;

  expect(showChange(fields('${srcaddr}'), fields('${dstaddr}')))
    .toEqual(['"… ${interface-id} ${srcaddr} ${start} …"', '"… ${interface-id} ${dstaddr} ${start} …"']);
});

test('what is shown of two different texts is different', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 });

  fc.assert(fc.property(text, text, (before, after) => {
    const [one, other] = showChange(before, after);

    expect(one === other).toBe(before === after);
  }));
});

test.each<[string, BaselineValue | undefined, BaselineValue | undefined, [string, string]]>([
  ['short texts are shown whole', 'ALL', 'REJECT', ['"ALL"', '"REJECT"']],
  ['a text and nothing, too', 'x'.repeat(50), undefined, [`"${'x'.repeat(50)}"`, 'nothing']],
  ['twenty characters before the difference are shown', `${'x'.repeat(20)}a`, `${'x'.repeat(20)}b`,
    [`"${'x'.repeat(20)}a"`, `"${'x'.repeat(20)}b"`]],
  ['more are left out', `${'x'.repeat(21)}a`, `${'x'.repeat(21)}b`, [`"…${'x'.repeat(20)}a"`, `"…${'x'.repeat(20)}b"`]],
  ['and so are more than twenty after it', `a${'x'.repeat(21)}`, `b${'x'.repeat(21)}`,
    [`"a${'x'.repeat(20)}…"`, `"b${'x'.repeat(20)}…"`]],
])('%s', (_, before, after, expected) => {
  expect(showChange(before, after)).toEqual(expected);
});
