import { App, Aws, Fn, Stack } from 'aws-cdk-lib';
import { pasteable } from '../../src/constructs/pasteable';
import { stackIn } from '../support/stacks';

test.each<[string, unknown, unknown]>([
  ['plain values', { a: [1, 'b', true, null], c: { d: 'e' } }, { a: [1, 'b', true, null], c: { d: 'e' } }],
  ['a reference', { account: Aws.ACCOUNT_ID }, { account: '<AWS::AccountId>' }],
  ['text with references', `arn:${Aws.PARTITION}:s3:::b/${Aws.ACCOUNT_ID}`, 'arn:<AWS::Partition>:s3:::b/<AWS::AccountId>'],
  ['an attribute', { a: Fn.getAtt('Bucket', 'Arn').toString() }, { a: '<{"Fn::GetAtt":["Bucket","Arn"]}>' }],
  ['text with an import', `x${Fn.importValue('Name')}`, 'x<{"Fn::ImportValue":"Name"}>'],
  ['an object that has one name', { Condition: { StringEquals: { a: 'b' } } }, { Condition: { StringEquals: { a: 'b' } } }],
  ['an empty object', {}, {}],
])('%s', (_, statements, expected) => {
  expect(JSON.parse(pasteable(stackIn(), statements))).toEqual(expected);
});

test.each([
  ['eu-west-1', 'aws', 'amazonaws.com'], ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'], ['xx-new-1', 'aws', '<AWS::URLSuffix>'],
  [undefined, '<AWS::Partition>', '<AWS::URLSuffix>'],
])('the partition in %s is %s, the URL suffix %s', (region, partition, suffix) => {
  // as in apps of before the feature flag that has the CDK write the partition
  const stack = new Stack(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': false } }), 'Stack', { env: { region } });

  expect(pasteable(stack, `arn:${Aws.PARTITION}:s3:::b logs.${Aws.URL_SUFFIX}`)).toBe(`"arn:${partition}:s3:::b logs.${suffix}"`);
});
