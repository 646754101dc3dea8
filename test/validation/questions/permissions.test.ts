import { comparedWith, lackingActions, mayAllow, mayTrust, refusedActions } from '../../../src/validation/questions/permissions';
import type { Json } from '../../../src/validation/view/values';
import type { StatementView } from '../../../src/validation/view/views';
import { statement, UNKNOWN } from '../../support/views';

const isLogs = (name: string) => name === 'logs.amazonaws.com';

test.each<[string, Partial<StatementView>, boolean]>([
  ['the action', { actions: ['logs:PutLogEvents'] }, true],
  ['the action in other case', { actions: ['LOGS:putlogevents'] }, true],
  ['a wildcard', { actions: ['logs:Put*'] }, true],
  ['a wildcard for one character', { actions: ['logs:PutLogEvent?'] }, true],
  ['everything', { actions: ['*'] }, true],
  ['an unknown action', { actions: [UNKNOWN] }, true],
  ['an unknown effect', { effect: UNKNOWN, actions: ['*'] }, true],
  ['all but other actions', { notActions: ['iam:*'] }, true],
  ['another action', { actions: ['logs:PutLogEventsBatch'] }, false],
  ['an action that only a dot would match', { actions: ['logs.PutLogEvents'] }, false],
  ['all but this one', { notActions: ['logs:*'] }, false],
  ['a denial', { effect: 'Deny', actions: ['*'] }, false],
])('whether %s may allow an action', (_, given, expected) => {
  expect(mayAllow(statement(given), 'logs:PutLogEvents')).toBe(expected);
});

test.each<[string, Partial<StatementView>, boolean]>([
  ['the service', { principals: { Service: ['logs.amazonaws.com'] } }, true],
  ['everybody', { principals: { AWS: ['*'] } }, true],
  ['every service', { principals: { Service: ['*'] } }, true],
  ['an unknown service', { principals: { Service: [UNKNOWN] } }, true],
  ['unknown principals', { principalsKnown: false }, true],
  ['another service', { principals: { Service: ['ec2.amazonaws.com'] } }, false],
  ['an account', { principals: { AWS: ['111122223333'] } }, false],
  ['nobody', {}, false],
])('whether %s may be the service', (_, given, expected) => {
  expect(mayTrust(statement(given), isLogs)).toBe(expected);
});

test('actions are lacking that no statement allows', () => {
  const statements = [statement({ actions: ['s3:Get*'] }), statement({ actions: ['s3:PutObject'] })];

  expect(lackingActions({ statements, complete: true }, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']))
    .toEqual(['s3:DeleteObject']);
});

test('nothing is lacking while not all statements are known', () => {
  expect(lackingActions({ statements: [], complete: false }, ['s3:GetObject'])).toEqual([]);
});

test('actions are refused to a service that are allowed to others only', () => {
  const statements = [
    statement({ actions: ['kms:*'], principals: { AWS: ['111122223333'] } }),
    statement({ actions: ['kms:Decrypt'], principals: { Service: ['logs.amazonaws.com'] } }),
  ];

  expect(refusedActions({ statements, complete: true }, isLogs, ['kms:Decrypt', 'kms:Encrypt'])).toEqual(['kms:Encrypt']);
});

test.each<[string, Json, readonly Json[] | undefined]>([
  ['one value', { StringEquals: { 'aws:SourceAccount': '1' } }, ['1']],
  ['several values', { StringEquals: { 'aws:SourceAccount': ['1', '2'] } }, ['1', '2']],
  ['a key in other case', { StringEquals: { 'AWS:sourceaccount': '1' } }, ['1']],
  ['another operator', { StringNotEquals: { 'aws:SourceAccount': '1' } }, undefined],
  ['another key', { StringEquals: { 'aws:SourceArn': '1' } }, undefined],
  ['no condition', undefined, undefined],
  ['an unknown condition', UNKNOWN, undefined],
])('what a condition compares a key with: %s', (_, condition, expected) => {
  expect(comparedWith(condition, /^StringEquals$/, 'aws:SourceAccount')).toEqual(expected);
});
