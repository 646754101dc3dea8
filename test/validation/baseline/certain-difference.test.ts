import * as fc from 'fast-check';
import { certainlyDiffer } from '../../../src/validation/baseline/certain-difference';
import type { BaselineValue } from '../../../src/validation/view/baseline-value';

type Value = BaselineValue | undefined;

const VPC = { ref: 'Network.Vpc', attr: 'Ref' };
const PARTITION = { Ref: 'AWS::Partition' };
const IF = { 'Fn::If': ['IsProd', 60, 600] };
const bucket = (...parts: BaselineValue[]) => ({ join: [{ ref: 'Network.Bucket', attr: 'Arn' }, ...parts] });

describe('CloudFormation sees a change', () => {
  test.each<[string, Value, Value]>([
    ['of a text', 'ALL', 'REJECT'],
    ['of a number', 60, 600],
    ['to nothing', 'ALL', undefined],
    ['to nothing, of a text that says so', 'undefined', undefined],
    ['to nothing, of a list', ['a'], undefined],
    ['to nothing, of options', { FileFormat: 'parquet' }, undefined],
    ['to a text that has a part of the deployment', undefined, { join: ['a', PARTITION] }],
    ['to another resource', VPC, { ref: 'Network.Other', attr: 'Ref' }],
    ['of a prefix', bucket('/a'), bucket('/b')],
    ['to a prefix', { ref: 'Network.Bucket', attr: 'Arn' }, bucket('/b')],
    ['of the bucket under a prefix', bucket('/a'), { join: [{ ref: 'Network.Other', attr: 'Arn' }, '/a'] }],
    ['of the beginning of a text that ends unknown', { join: ['a', PARTITION] }, { join: ['b', PARTITION] }],
    ['of the end', { join: [PARTITION, 'a'] }, 'b'],
    ['of one option', { FileFormat: 'parquet' }, { FileFormat: 'plain-text' }],
    ['to a default spelled out', {}, { PerHourPartition: false }],
    ['of an option called as what objects inherit', {}, { constructor: 'x' }],
    ['of an element', [{ TagKeys: ['a'] }], [{ TagKeys: ['b'] }]],
    ['of the number of elements', ['a'], ['a', 'b']],
  ])('%s', (_what, one, other) => {
    expect(certainlyDiffer(one, other)).toBe(true);
    expect(certainlyDiffer(other, one)).toBe(true);
  });
});

describe('CloudFormation sees no change, or perhaps none,', () => {
  test.each<[string, Value, Value]>([
    ['from a number to its text', 60, '60'],
    ['from a truth value to its text', { PerHourPartition: true }, { PerHourPartition: 'true' }],
    ['from a partition to the pseudo parameter', 'arn:aws:s3:::b', { join: ['arn:', PARTITION, ':s3:::b'] }],
    ['from an id to the resource that may have it', 'vpc-1', VPC],
    ['from one attribute of a resource to another', VPC, { ref: 'Network.Vpc', attr: 'VpcId' }],
    ['from or to a condition', 60, IF],
    ['from nothing to a condition, which may say nothing', undefined, IF],
    ['from one parameter to another', { Ref: 'A' }, { Ref: 'B' }],
    ['from or to what is unknown', 'a', { unknown: true }],
    ['from a text to a list or options, which are of other properties', 'a', ['a']],
    ['from a list to options', ['a'], { a: 'a' }],
    ['from options to what is unknown', { FileFormat: 'parquet' }, { unknown: true }],
    ['of a list in which something is unknown', ['a', 'b'], [{ unknown: true }]],
    ['of a list that a condition is in', ['a'], ['a', IF]],
    ['of an option that a condition decides', { PerHourPartition: IF }, { PerHourPartition: true }],
    ['from a text to one with the same beginning and end', 'a-b', { join: ['a', PARTITION, 'b'] }],
  ])('%s', (_what, one, other) => {
    expect(certainlyDiffer(one, other)).toBe(false);
    expect(certainlyDiffer(other, one)).toBe(false);
  });
});

test('whatever the deployment puts in for the parts that it knows, a difference is one', () => {
  const part = fc.oneof(fc.stringMatching(/^[ab]{0,3}$/), fc.constantFrom({ Ref: 'A' }, { Ref: 'B' }));
  const text = fc.array(part, { minLength: 1, maxLength: 4 });
  const value = fc.stringMatching(/^[ab]{0,2}$/);
  const deployed = (parts: (string | { Ref: string })[], values: Record<string, string>) =>
    parts.map((one) => (typeof one === 'string' ? one : values[one.Ref])).join('');

  fc.assert(fc.property(text, text, value, value, (one, other, a, b) => {
    fc.pre(deployed(one, { A: a, B: b }) === deployed(other, { A: a, B: b }));

    expect(certainlyDiffer({ join: one }, { join: other })).toBe(false);
  }));
});

test('no value differs from itself', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(certainlyDiffer(value as BaselineValue, structuredClone(value) as BaselineValue)).toBe(false);
  }));
});
