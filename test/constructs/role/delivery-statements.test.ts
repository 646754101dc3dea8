import { App } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import {
  arnOfAnyLogGroup, deliveryStatements, DOCUMENTED_STATEMENT, keyStatements, oneOrList, statementsFor,
} from '../../../src/constructs/role/delivery-statements';
import { IN_IRELAND, stackIn } from '../../support/stacks';

const stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND);
const ANY = 'arn:aws:logs:eu-west-1:111122223333:log-group:*';

test('any log group is one of this account and Region', () => {
  expect(arnOfAnyLogGroup(stack)).toBe(ANY);
});

test('the actions are the documented ones, whichever groups there are', () => {
  const statements = deliveryStatements(ANY, { existing: ['a'], createdByService: ['b'] });

  expect(statements.flatMap(({ Action }) => Action).sort()).toEqual([DOCUMENTED_STATEMENT.Action].flat().sort());
});

test('only groups that the service creates may be created', () => {
  expect(deliveryStatements(ANY, { existing: ['a'], createdByService: ['b'] })).toEqual([
    { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'], Resource: ['a', 'b'] },
    { Effect: 'Allow', Action: 'logs:CreateLogGroup', Resource: 'b' },
    { Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: ANY },
  ]);
  expect(JSON.stringify(deliveryStatements(ANY, { existing: ['a'], createdByService: [] }))).not.toContain('logs:CreateLogGroup');
});

test('a group that is listed twice counts once, and none at all is none', () => {
  expect(deliveryStatements(ANY, { existing: ['a', 'a'], createdByService: ['a'] })[0].Resource).toBe('a');
  expect(deliveryStatements(ANY, { existing: [], createdByService: [] })).toEqual([
    { Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: ANY },
  ]);
});

test('one log group takes its own statements, and those of its key', () => {
  const plain = logs.LogGroup.fromLogGroupName(stack, 'Plain', 'records');
  const encrypted = new logs.LogGroup(stack, 'Encrypted', { encryptionKey: new kms.Key(stack, 'Key') });

  expect(statementsFor(stack, plain, false)).toHaveLength(2);
  expect(statementsFor(stack, plain, true)).toHaveLength(3);
  expect(statementsFor(stack, plain, false)[0].Resource).toBe('arn:aws:logs:eu-west-1:111122223333:log-group:records:*');
  expect(keyStatements(stack, plain)).toEqual([]);
  expect(statementsFor(stack, encrypted, false).slice(2)).toEqual(keyStatements(stack, encrypted));
  expect(keyStatements(stack, encrypted)).toMatchObject([{ Effect: 'Allow', Condition: { StringEquals: {} } }]);
});

test('one value stands without a list', () => {
  expect([oneOrList(['a']), oneOrList(['a', 'b']), oneOrList([])]).toEqual(['a', ['a', 'b'], []]);
});
