import * as fc from 'fast-check';
import type { Json } from '../../../src/validation/baseline/baseline-flow-log';
import { showChange, showValue } from '../../../src/validation/baseline/show-value';

test.each<[Json | undefined, string]>([
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
