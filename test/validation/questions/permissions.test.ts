import { denies, lackingActions, mayAllow, mayTrust, refusedActions, trustedBy } from '../../../src/validation/questions/permissions';
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

test.each<[string, Partial<StatementView>, boolean]>([
  ['the action', { actions: ['logs:PutLogEvents'] }, true],
  ['a wildcard', { actions: ['logs:*'] }, true],
  ['all but other actions', { notActions: ['ec2:*'] }, true],
  ['the action, where no resource is named', { actions: ['logs:PutLogEvents'], resources: [] }, true],
  ['another action', { actions: ['logs:DeleteLogGroup'] }, false],
  ['all but this one', { notActions: ['logs:*'] }, false],
  ['all but what is unknown', { notActions: [UNKNOWN] }, false],
  ['an unknown action', { actions: [UNKNOWN] }, false],
  ['under a condition', { actions: ['*'], condition: { Bool: { 'aws:SecureTransport': 'false' } } }, false],
  ['on certain resources', { actions: ['*'], resources: ['arn:aws:logs:*:*:log-group:others:*'] }, false],
  ['on all but some resources', { actions: ['*'], resources: [], notResources: ['arn:aws:s3:::b'] }, false],
])('whether denying %s is known to deny the action', (_, given, expected) => {
  expect(denies(statement({ effect: 'Deny', ...given }), 'logs:PutLogEvents')).toBe(expected);
});

test('an action is lacking that is denied, also where not all statements are known', () => {
  const statements = [statement({ actions: ['*'] }), statement({ effect: 'Deny', actions: ['logs:*'] })];

  expect(lackingActions({ statements, complete: true }, ['logs:PutLogEvents'])).toEqual(['logs:PutLogEvents']);
  expect(lackingActions({ statements, complete: false }, ['logs:PutLogEvents'])).toEqual(['logs:PutLogEvents']);
});

const allowed = statement({ actions: ['kms:*'], principals: { AWS: ['*'] } });
const denial = (given: Partial<StatementView>) => statement({ effect: 'Deny', actions: ['kms:*'], ...given });

test.each<[string, Partial<StatementView>, boolean]>([
  ['the service', { principals: { Service: ['logs.amazonaws.com'] } }, true],
  ['everybody', { principals: { AWS: ['*'] } }, true],
  ['another service', { principals: { Service: ['ec2.amazonaws.com'] } }, false],
  ['all but somebody', { principalsKnown: false }, false],
])('whether denying %s refuses the action to the service', (_, given, expected) => {
  const refused = refusedActions({ statements: [allowed, denial(given)], complete: true }, isLogs, ['kms:Decrypt']);

  expect(refused.length > 0).toBe(expected);
});

test.each<[Partial<StatementView>[], string]>([
  [[], 'nobody'],
  [[{ principals: { Service: ['ec2.amazonaws.com', UNKNOWN] } }, { principals: { AWS: ['111122223333'] } }],
    'ec2.amazonaws.com, an unknown principal, 111122223333'],
])('%j are in words: %s', (statements, words) => {
  expect(trustedBy({ statements: statements.map(statement), complete: true })).toBe(words);
});
