import type { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import { FlowLogParquetType } from '../model/flow-log-field-type';
import { accountFolder, LOGS_FOLDER } from '../model/s3-folders';

/** The name of a table over flow log files, and how the files are organized in the bucket. */
export interface FlowLogTableLayoutOptions {
  /** The format of the flow logs. */
  readonly format: FlowLogFormat;

  /** The name of the table. */
  readonly tableName: string;

  /**
   * The name of its database.
   *
   * @default - the database that the query runs in
   */
  readonly databaseName?: string;

  /**
   * Whether the folders are Hive-compatible: `year=2026/month=11/day=20`.
   *
   * @default false
   */
  readonly hiveCompatiblePartitions?: boolean;

  /**
   * Whether each hour has its own folder.
   *
   * @default false
   */
  readonly perHourPartition?: boolean;

  /**
   * Whether each query has to name the account whose records it reads, by a parameter: `?`.
   *
   * @default false
   */
  readonly injectedAccount?: boolean;
}

/** A column of a table, in the words of AWS Glue. */
export interface FlowLogTableColumn {
  /** The name. */
  readonly name: string;

  /** The type: `string`, `int` or `bigint`. */
  readonly columnType: string;
}

/**
 * A table over the files of flow logs in Amazon S3, as far as queries depend on it.
 *
 * Its columns are the fields of the format, and the folders: `aws_account_id`, `aws_region`, and `day` or `hour`, one
 * column for the time, so that a query can name a range of it.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html
 * @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html
 */
export class FlowLogTableLayout {
  /** The layout of a table. */
  public static of(options: FlowLogTableLayoutOptions): FlowLogTableLayout {
    return new FlowLogTableLayout(options);
  }

  /** The format of the flow logs. */
  public readonly format: FlowLogFormat;

  /** The name of the table. */
  public readonly tableName: string;

  /** The name of its database. Undefined if it is the one that the query runs in. */
  public readonly databaseName?: string;

  /** Whether the folders are Hive-compatible. */
  public readonly hiveCompatiblePartitions: boolean;

  /** Whether each hour has its own folder. */
  public readonly perHourPartition: boolean;

  /** Whether queries have a parameter for the account. */
  public readonly injectedAccount: boolean;

  private constructor(options: FlowLogTableLayoutOptions) {
    this.format = options.format;
    this.tableName = options.tableName;
    this.databaseName = options.databaseName;
    this.hiveCompatiblePartitions = options.hiveCompatiblePartitions ?? false;
    this.perHourPartition = options.perHourPartition ?? false;
    this.injectedAccount = options.injectedAccount ?? false;
  }

  /** The columns of the data, in the order of the format. In those with numbers `-` is null. */
  public get columns(): FlowLogTableColumn[] {
    return this.format.fields.map((field) => ({ name: field.column, columnType: glueType(field) }));
  }

  /** The column of the account, the first of the folders. */
  public get accountColumn(): string {
    return 'aws_account_id';
  }

  /** The columns of the folders. All are text: projected partitions of other types are refused or overflow. */
  public get partitionColumns(): FlowLogTableColumn[] {
    return [this.accountColumn, 'aws_region', this.timeColumn].map((name) => ({ name, columnType: 'string' }));
  }

  /** The column of the time: `hour` if each hour has a folder, else `day`. */
  public get timeColumn(): string {
    return this.perHourPartition ? 'hour' : 'day';
  }

  /** The format of the time column for partition projection: `yyyy/MM/dd`. */
  public get timeFormat(): string {
    if (!this.hiveCompatiblePartitions) return this.perHourPartition ? 'yyyy/MM/dd/HH' : 'yyyy/MM/dd';
    return `'year='yyyy'/month='MM'/day='dd${this.perHourPartition ? '\'/hour=\'HH' : ''}`;
  }

  /** Where the files of a partition are below the bucket and prefix, with the partition columns as `${…}`. */
  public get pathTemplate(): string {
    const [account, region, time] = this.partitionColumns.map(({ name }) => `\${${name}}`);
    const place = this.hiveCompatiblePartitions
      ? `aws-service=vpcflowlogs/aws-region=${region}/${time}`
      : `vpcflowlogs/${region}/${time}`;
    return `${LOGS_FOLDER}/${accountFolder(account, this.hiveCompatiblePartitions)}/${place}`;
  }

  /** What the time column says for a moment: `2026/11/20`. */
  public timeValue(moment: Date): string {
    const [year, month, day, hour] = moment.toISOString().split(/[-T:]/);
    const parts: [string, string][] = [['year', year], ['month', month], ['day', day]];
    if (this.perHourPartition) parts.push(['hour', hour]);
    return parts.map(([name, value]) => this.hiveCompatiblePartitions ? `${name}=${value}` : value).join('/');
  }
}

/** Counts need 64 bits: Athena makes nothing of what does not fit, without a word. */
function glueType({ parquetType }: FlowLogField): string {
  switch (parquetType) {
    case FlowLogParquetType.STRING: return 'string';
    case FlowLogParquetType.INT_32: return 'int';
    case FlowLogParquetType.INT_64: return 'bigint';
  }
}
