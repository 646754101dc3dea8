import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { QueryWorkgroup } from './query-workgroup';
import type { TableSource } from './table-source';
import { logsPath } from '../../model/s3-folders';

/** What queries of a table touch. */
export interface QueriedTable {
  readonly databaseName: string;
  readonly tableName: string;
  readonly source: TableSource;
  readonly workgroup: QueryWorkgroup;
}

/**
 * Lets the grantee run queries in the workgroup, and read what they read and write.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/security-iam-athena.html
 */
export function grantQuery(scope: IConstruct, grantee: iam.IGrantable, table: QueriedTable): iam.Grant {
  const { source, workgroup } = table;
  const grants = [
    iam.Grant.addToPrincipal({ grantee, actions: ATHENA, resourceArns: [workgroup.arn] }),
    iam.Grant.addToPrincipal({ grantee, actions: GLUE, resourceArns: catalogArns(Stack.of(scope), table) }),
    source.bucket.grantRead(grantee, `${logsPath(source.keyPrefix)}/*`),
    workgroup.resultsBucket.grantRead(grantee, workgroup.resultsPattern),
    workgroup.resultsBucket.grantPut(grantee, workgroup.resultsPattern),
  ];
  // A bucket that was imported does not tell its key to its own grants.
  const key = workgroup.encryptionKey;
  if (key !== undefined && key !== workgroup.resultsBucket.encryptionKey) grants.push(key.grantEncryptDecrypt(grantee));
  return grants.reduce((all, grant) => all.combine(grant));
}

/**
 * All that can be limited to a workgroup, and is about running queries.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonathena.html
 */
const ATHENA = [
  'athena:BatchGetNamedQuery', 'athena:BatchGetQueryExecution', 'athena:GetNamedQuery', 'athena:GetQueryExecution',
  'athena:GetQueryResults', 'athena:GetQueryResultsStream', 'athena:GetQueryRuntimeStatistics', 'athena:GetWorkGroup',
  'athena:ListNamedQueries', 'athena:ListQueryExecutions', 'athena:StartQueryExecution', 'athena:StopQueryExecution',
];

const GLUE = ['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartition', 'glue:GetPartitions'];

/**
 * Permission on a table takes permission on what it is in, too.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html
 */
function catalogArns(stack: Stack, { databaseName, tableName }: QueriedTable): string[] {
  return [['catalog'], ['database', databaseName], ['table', databaseName, tableName]].map(([resource, ...names]) =>
    stack.formatArn({ service: 'glue', resource, resourceName: names.length === 0 ? undefined : names.join('/') }));
}
