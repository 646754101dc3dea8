import { Template } from 'aws-cdk-lib/assertions';
import * as glue from 'aws-cdk-lib/aws-glue';
import { FlowLogTable } from '../../../src';
import { tableApp } from './table-app';

let { stack, archived, table } = tableApp();
beforeEach(() => ({ stack, archived, table } = tableApp()));

test('is in a database of its own, or in a given one', () => {
  const { databaseName } = table([archived()]);
  const database = new glue.CfnDatabase(stack, 'Given', { catalogId: '111122223333', databaseInput: { name: 'given' } });
  const other = new FlowLogTable(stack, 'Other', { flowLogs: [archived({}, undefined, 'B')], database, tableName: 'other' });

  expect(databaseName).toMatch(/^[a-z0-9_]+$/);
  Template.fromStack(stack).hasResourceProperties('AWS::Glue::Database', { DatabaseInput: { Name: databaseName } });
  expect(stack.resolve(other.databaseName)).toEqual({ Ref: 'Given' });
});
