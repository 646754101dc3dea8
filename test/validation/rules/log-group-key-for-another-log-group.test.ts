import { logGroupKeyForAnotherLogGroup as rule } from '../../../src/validation/rules/log-group-key-for-another-log-group';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import type { LogGroupView, StatementView } from '../../../src/validation/view/views';
import { faults } from '../../support/rules';
import { app, flowLog, Reference, stackIn, statement, UNKNOWN, view } from '../../support/views';

const stack = stackIn('111122223333', 'eu-west-3');
const ARN = 'arn:aws:logs:eu-west-3:111122223333:';
const only = (arn: Json, operator = 'ArnEquals') => ({ [operator]: { 'kms:EncryptionContext:aws:logs:arn': arn } });
const letting = (condition: Json) => statement({
  actions: ['kms:Encrypt*', 'kms:GenerateDataKey*'], principals: { Service: ['logs.eu-west-3.amazonaws.com'] }, condition,
});
const root = statement({ actions: ['kms:*'], principals: { AWS: ['arn:aws:iam::111122223333:root'] } });

function found(statements: StatementView[], given: Partial<LogGroupView> = {}, complete = true): string[] {
  const kmsKeyId = new Reference(view('key', { stack, policy: { statements: [root, ...statements], complete } }), 'Arn');
  const group = view('log-group', { stack, logGroupName: 'flow-logs', kmsKeyId, ...given });
  const subject = flowLog({ stack, logGroupName: new Reference(group) });
  return faults(rule, subject, app([group, subject]));
}
const otherGroup = new Unknown({ parts: [`${ARN}log-group:`, new Reference(view('log-group', { logicalId: 'Other' }))] });

test.each([
  ['another log group', only(`${ARN}log-group:app`)],
  ['log groups that start otherwise', only(`${ARN}log-group:/app/*`, 'ArnLike')],
  ['two others', only([`${ARN}log-group:app`, `${ARN}log-group:web`])],
  ['another Region', only('arn:aws:logs:eu-west-1:111122223333:*', 'ArnLike')],
  ['another account', only('arn:aws:logs:eu-west-3:444455556666:*', 'ArnLike')],
  ['another log group, as text', only(`${ARN}log-group:app`, 'StringEquals')],
  ['another log group of the app', only(otherGroup)],
  ['a key in other upper and lower case', { ArnEquals: { 'kms:encryptioncontext:aws:logs:arn': `${ARN}log-group:app` } }],
])('a key for %s fails', (_, condition) => {
  expect(found([letting(condition)])).toEqual([expect.stringMatching(
    /^KeyPolicy: kms:.*:logs:arn must be the ARN of the log group 'Stack-.*', got 'arn:.*cannot be created$/)]);
});

test.each([
  ['the log group', [letting(only(`${ARN}log-group:flow-logs`))]],
  ['the log group with its streams', [letting(only(`${ARN}log-group:flow-logs:*`, 'ArnLike'))]],
  ['log groups that start like it', [letting(only(`${ARN}log-group:flow*`, 'ArnLike'))]],
  ['every log group of the account', [letting(only(`${ARN}*`, 'ArnLike'))]],
  ['the log group among others', [letting(only([`${ARN}log-group:app`, `${ARN}log-group:flow-logs`]))]],
  ['any log group', [letting(undefined)]],
  ['others in one statement, any in the next', [letting(only(`${ARN}log-group:app`)), letting(undefined)]],
  ['a log group known only at deployment', [letting(only(UNKNOWN))]],
  ['a name known only at deployment', [letting(only(new Unknown({ parts: [`${ARN}log-group:`, UNKNOWN] })))]],
  ['a condition known only at deployment', [letting(UNKNOWN)]],
  ['another condition', [letting({ StringEquals: { 'kms:ViaService': 'logs.eu-west-3.amazonaws.com' } })]],
  ['nobody, which is another rule\'s fault', []],
])('a key for %s passes', (_, statements) => {
  expect(found(statements)).toEqual([]);
});

test.each([
  ['a name that CloudFormation generates', { logGroupName: undefined }],
  ['a name known only at deployment', { logGroupName: UNKNOWN }],
  ['no key', { kmsKeyId: undefined }],
])('a log group with %s passes', (_, given) => {
  expect(found([letting(only(`${ARN}log-group:app`))], given)).toEqual([]);
});

test('a key policy that is not known as a whole passes', () => {
  expect(found([letting(only(`${ARN}log-group:app`))], {}, false)).toEqual([]);
});
