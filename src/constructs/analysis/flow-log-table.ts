import { Stack, Token } from 'aws-cdk-lib';
import * as athena from 'aws-cdk-lib/aws-athena';
import * as glue from 'aws-cdk-lib/aws-glue';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import type { FlowLogTableProps } from './flow-log-table-props';
import { QueryWorkgroup } from './query-workgroup';
import { grantQuery } from './table-grants';
import { tableDatabase } from './table-database';
import { tableInput } from './table-input';
import { tableProjection } from './table-projection';
import { TableSource, tableSource } from './table-source';
import { MAX_NAMED_QUERY_DESCRIPTION_LENGTH, MAX_NAMED_QUERY_NAME_LENGTH } from '../../model/query-limits';
import type { FlowLogQuery } from '../../query/flow-log-query';
import { FlowLogTableLayout } from '../../query/flow-log-table-layout';
import { namedQueriesFor } from '../../query/named-queries';
import { fail } from '../fail';

const DAY = 86_400;

/**
 * An Amazon Athena table over the files of flow logs in Amazon S3, with a workgroup to query it in.
 *
 * Its columns are the fields of the format, and the folders of accounts, Regions and days (or hours), which need not be
 * registered as partitions. A query with a time reads only the folders of that time.
 *
 * @example
 * import { FlowLog, FlowLogDestination, FlowLogQueries, FlowLogResource, FlowLogTable } from 'cdk-vpc-flow-logs';
 *
 * const flowLog = new FlowLog(stack, 'FlowLog', {
 *   resourceType: FlowLogResource.fromVpc(vpc),
 *   destination: FlowLogDestination.toS3(),
 * });
 *
 * const table = new FlowLogTable(stack, 'Table', { flowLogs: [flowLog] });
 * table.addNamedQuery('rejected-last-week', FlowLogQueries.rejectedSources().last(Duration.days(7)));
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs.html
 * @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html
 */
@propertyInjectable
export class FlowLogTable extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogTable';

  /** The table as queries need it: `query.toAthena(table.layout)`. */
  public readonly layout: FlowLogTableLayout;

  /** The name of the database. */
  public readonly databaseName: string;

  /** The name of the table. */
  public readonly tableName: string;

  /** The name of the workgroup. */
  public readonly workgroupName: string;

  /** The bucket for query results. */
  public readonly resultsBucket: s3.IBucket;

  private readonly source: TableSource;
  private readonly workgroup: QueryWorkgroup;
  private readonly table: glue.CfnTable;

  constructor(scope: Construct, id: string, props: FlowLogTableProps) {
    super(scope, id);
    this.source = tableSource(this, props.flowLogs);
    const { bucket, keyPrefix, fileFormat } = this.source;
    const projection = tableProjection(this, props);

    this.tableName = checkTableName(this, props.tableName ?? 'flow_logs');
    const database = tableDatabase(this, props.database);
    this.databaseName = database.name;
    this.layout = FlowLogTableLayout.of({
      ...this.source, tableName: this.tableName, databaseName: database.name, injectedAccount: props.injectedAccount,
    });
    const location = `s3://${bucket.bucketName}${keyPrefix === undefined ? '' : `/${keyPrefix}`}`;
    this.table = new glue.CfnTable(this, 'Resource', {
      catalogId: Stack.of(this).account,
      databaseName: database.reference,
      tableInput: tableInput(this.layout, fileFormat, location, projection),
    });

    this.workgroup = new QueryWorkgroup(this, 'Workgroup', props);
    this.workgroupName = this.workgroup.name;
    this.resultsBucket = this.workgroup.resultsBucket;
    if (props.namedQueries === false) return;
    for (const { name, description, query } of namedQueriesFor(this.source.format)) {
      this.addNamedQuery(name, query._lastSeconds(DAY), description);
    }
  }

  /**
   * Saves a query in the workgroup, under a name.
   *
   * A query without a time (`last` or `between`) is an error, because it would read, and cost, the whole archive; so is
   * a field that the flow logs lack, and a name that is taken.
   *
   * @param description The query as a sentence unless given.
   */
  public addNamedQuery(name: string, query: FlowLogQuery, description: string = query.toString()): void {
    if (Token.isUnresolved(name)) fail(this, 'the name of a query must be known at synthesis, got a token');
    const id = `Query-${name}`;
    if (name.length < 1 || name.length > MAX_NAMED_QUERY_NAME_LENGTH) {
      fail(this, `the name of a query must have 1 to ${MAX_NAMED_QUERY_NAME_LENGTH} characters, got '${name}'`);
    }
    if (this.node.tryFindChild(id) !== undefined) fail(this, `each named query must have a name of its own, got '${name}' again`);
    const namedQuery = new athena.CfnNamedQuery(this, id, {
      name,
      description: description.slice(0, MAX_NAMED_QUERY_DESCRIPTION_LENGTH),
      database: this.databaseName,
      workGroup: this.workgroupName,
      queryString: query.toAthena(this.layout),
    });
    namedQuery.addResourceDependency(this.table);
  }

  /**
   * Lets the grantee query the table: use the workgroup, see the table and its database, read the files of the flow
   * logs, and read and write results. It cannot change the policy of another account's bucket, nor what AWS Lake
   * Formation permits.
   */
  public grantQuery(grantee: iam.IGrantable): iam.Grant {
    const { databaseName, tableName, source, workgroup } = this;
    return grantQuery(this, grantee, { databaseName, tableName, source, workgroup });
  }
}

/** Athena takes more at some places and less at others; this much it takes everywhere. */
function checkTableName(scope: Construct, name: string): string {
  if (Token.isUnresolved(name) || /^[a-z_][a-z0-9_]{0,254}$/.test(name)) return name;
  return fail(scope, `'tableName' must be lower-case letters, digits and underscores, got '${name}'`);
}
