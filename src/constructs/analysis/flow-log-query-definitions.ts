import { Token } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { MAX_QUERY_LENGTH } from '../../model/log-alarm-limits';
import { MAX_QUERY_DEFINITION_NAME_LENGTH } from '../../model/query-limits';
import type { FlowLogQuery } from '../../query/flow-log-query';
import { namedQueriesFor } from '../../query/named-queries';
import { fail } from '../fail';
import type { FlowLogSourceOptions } from '../flow-log-source-options';
import { LogSource, logSources, Reader } from '../log-source';
import { recordsTrafficOf } from '../recorded-traffic';

/** Properties of FlowLogQueryDefinitions. */
export interface FlowLogQueryDefinitionsProps extends FlowLogSourceOptions {
  /**
   * The folder of the queries. Slashes make folders within folders. Everybody who can use Logs Insights in the account
   * and Region sees it, so let it name the network.
   *
   * @default - the path of the construct: `Network/Queries`
   */
  readonly folder?: string;

  /**
   * Whether the queries of `FlowLogQueries` are saved that take no argument and that these records can answer.
   *
   * @default true
   */
  readonly namedQueries?: boolean;
}

const QUERY_DEFINITION: Reader = {
  name: 'query definition',
  fix: 'query files in Amazon S3 with a FlowLogTable, or create another flow log that delivers to a log group',
};

/**
 * Queries saved in the console of CloudWatch Logs Insights: the named ones of this library, and yours.
 *
 * Each has its log groups and the fields of their format; the console asks for the time. Saving is free, up to 1,000
 * queries in an account and Region; each run costs what it scans. Log groups of the class Infrequent Access are
 * supported.
 *
 * @example
 * import { FlowLogField, FlowLogQueries, FlowLogQueryDefinitions } from 'cdk-vpc-flow-logs';
 *
 * const queries = new FlowLogQueryDefinitions(stack, 'Queries', { flowLog, folder: 'network/production' });
 * queries.addQueryDefinition('rejected-interfaces', FlowLogQueries.rejectedSources().groupBy(FlowLogField.INTERFACE_ID));
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_Insights-Saving-Queries.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData_Classes.html
 */
@propertyInjectable
export class FlowLogQueryDefinitions extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogQueryDefinitions';

  /** The folder of the queries. */
  public readonly folder: string;

  private readonly sources: LogSource[];

  constructor(scope: Construct, id: string, props: FlowLogQueryDefinitionsProps) {
    super(scope, id);
    this.sources = logSources(this, props, QUERY_DEFINITION);
    this.folder = checkFolder(this, props.folder ?? this.node.path);
    if (props.namedQueries === false) return;
    for (const { name, query } of namedQueriesFor(this.sources[0].format)) {
      if (this.sources.some((source) => recordsTrafficOf(source, query))) this.addQueryDefinition(name, query);
    }
  }

  /**
   * Saves a query under a name, in which slashes make folders.
   *
   * A field that the records lack is an error; so is a name that is taken or ends with a slash.
   */
  public addQueryDefinition(name: string, query: FlowLogQuery): void {
    if (Token.isUnresolved(name)) fail(this, 'the name of a query must be known at synthesis, got a token');
    if (!/^[^/]+(\/[^/]+)*$/.test(name)) {
      fail(this, `the name of a query must be text without empty parts between slashes, got '${name}'`);
    }
    const id = `Query-${name}`;
    if (this.node.tryFindChild(id) !== undefined) {
      fail(this, `each saved query must have a name of its own, got '${name}' again`);
    }
    new logs.CfnQueryDefinition(this, id, {
      name: this.inFolder(name),
      logGroupNames: this.sources.map(({ logGroup }) => logGroup.logGroupRef.logGroupName),
      queryString: this.textOf(name, query),
    });
  }

  private inFolder(name: string): string {
    const whole = `${this.folder}/${name}`;
    if (Token.isUnresolved(whole) || whole.length <= MAX_QUERY_DEFINITION_NAME_LENGTH) return whole;
    return fail(this, `the name of a query must have at most ${MAX_QUERY_DEFINITION_NAME_LENGTH} characters with its folder, got ${whole.length} in `
      + `'${whole}'; give a shorter 'folder'`);
  }

  private textOf(name: string, query: FlowLogQuery): string {
    const text = query.toLogsInsights(this.sources[0].format);
    if (Token.isUnresolved(text) || text.length <= MAX_QUERY_LENGTH) return text;
    return fail(this, `the text of query '${name}' must have at most ${MAX_QUERY_LENGTH} characters, got ${text.length}`);
  }
}

function checkFolder(scope: Construct, folder: string): string {
  if (Token.isUnresolved(folder) || /^[^/]+(\/[^/]+)*$/.test(folder)) return folder;
  return fail(scope, `'folder' must be names with single slashes in between, got '${folder}'`);
}
