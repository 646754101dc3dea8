import { Names, Stack } from 'aws-cdk-lib';
import * as glue from 'aws-cdk-lib/aws-glue';
import type { Construct } from 'constructs';
import { MAX_DATABASE_NAME_LENGTH } from '../../model/query-limits';

/** The database that a table is in. */
export interface TableDatabase {
  readonly name: string;

  /** The name as a reference, so that what uses it waits for the database. */
  readonly reference: string;
}

/** The given database, or a new one. Its name is generated here, where SQL has to know it. */
export function tableDatabase(scope: Construct, database: glue.IDatabaseRef | undefined): TableDatabase {
  if (database !== undefined) {
    const { databaseName } = database.databaseRef;
    return { name: databaseName, reference: databaseName };
  }
  const name = Names.uniqueResourceName(scope, {
    maxLength: MAX_DATABASE_NAME_LENGTH, separator: '_', allowedSpecialCharacters: '_',
  }).toLowerCase();
  // eslint-disable-next-line awscdk/require-passing-this -- the table's
  const { ref } = new glue.CfnDatabase(scope, 'Database', {
    catalogId: Stack.of(scope).account,
    databaseInput: { name, description: 'Tables over VPC flow logs' },
  });
  return { name, reference: ref };
}
