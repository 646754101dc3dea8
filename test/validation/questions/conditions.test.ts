import { neverMet } from '../../../src/validation/questions/conditions';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { UNKNOWN } from '../../support/views';

const ARN = 'arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/*';
const source = {
  account: '111122223333', region: 'eu-west-1', service: 'ec2', resource: 'vpc-flow-log/', inWords: 'the ARN of a flow log',
};

test.each<[string, Json]>([
  ['a wildcard in StringEquals, which takes it literally', { StringEquals: { 'aws:SourceArn': ARN } }],
  ['an account by StringLike', { StringLike: { 'aws:SourceAccount': '4444*' } }],
  ['a wildcard for an account in StringEquals', { StringEquals: { 'aws:SourceAccount': '1111*' } }],
  ['an account that became a number', { StringEquals: { 'aws:SourceAccount': 444455556666 } }],
  ['the second operator', { ArnLike: { 'aws:SourceArn': ARN }, StringEquals: { 'aws:SourceAccount': '444455556666' } }],
  ['the second operator with the same key',
    { StringLike: { 'aws:SourceAccount': '*' }, StringEquals: { 'aws:SourceAccount': '444455556666' } }],
  ['an operator that ends with IfExists', { StringEqualsIfExists: { 'aws:SourceAccount': '444455556666' } }],
  ['another service of which the Region is open', { ArnLike: { 'aws:SourceArn': new Unknown({ parts: ['arn:aws:logs:', UNKNOWN, ':1:*'] }) } }],
])('%s is never met', (_, condition) => {
  expect(neverMet(condition, source)).toEqual(expect.any(String));
});

test.each<[string, Json]>([
  ['a pattern for accounts', { StringLike: { 'aws:SourceAccount': '1111*' } }],
  ['an account that became a number, and is the same', { StringEquals: { 'aws:SourceAccount': 111122223333 } }],
  ['one flow log by its id', { StringEquals: { 'aws:SourceArn': ARN.replace('*', 'fl-1') } }],
  ['an operator that turns it round', { StringNotEquals: { 'aws:SourceAccount': '444455556666' } }],
  ['another key', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }],
  ['no condition', undefined],
  ['an unknown condition', UNKNOWN],
  ['an unknown account', { StringEquals: { 'aws:SourceAccount': UNKNOWN } }],
  ['one of several', { StringEquals: { 'aws:SourceAccount': ['444455556666', '111122223333'] } }],
])('%s may be met', (_, condition) => {
  expect(neverMet(condition, source)).toBeUndefined();
});
