import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as glue from 'aws-cdk-lib/aws-glue';
import { LOGS_FOLDER } from '../../model/s3-folders';
import type { FlowLogTableLayout } from '../../query/flow-log-table-layout';

/** Which values the columns of the folders can have. */
export interface Projection {
  /** Undefined if each query names the account. */
  readonly accounts?: readonly string[];
  readonly regions: readonly string[];

  /** The first day or hour; two years ago unless given. */
  readonly start?: Date;
}

/**
 * A table as AWS Glue describes it.
 *
 * @param location Where `AWSLogs/` is: `s3://bucket/prefix`.
 * @see https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-partition-projection.html
 * @see https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-parquet.html
 */
export function tableInput(
  layout: FlowLogTableLayout, fileFormat: ec2.FlowLogFileFormat, location: string, projection: Projection,
): glue.CfnTable.TableInputProperty {
  const isParquet = fileFormat === ec2.FlowLogFileFormat.PARQUET;
  return {
    name: layout.tableName,
    description: 'Records of VPC flow logs',
    tableType: 'EXTERNAL_TABLE',
    parameters: {
      'EXTERNAL': 'TRUE',
      ...isParquet ? {} : { 'skip.header.line.count': '1' }, // each file of text begins with the names of the fields
      ...projectionParameters(layout, projection),
      'storage.location.template': `${location}/${layout.pathTemplate}`,
    },
    partitionKeys: layout.partitionColumns.map(columnOf),
    storageDescriptor: {
      columns: layout.columns.map(columnOf),
      location: `${location}/${LOGS_FOLDER}`,
      ...isParquet ? PARQUET : TEXT,
    },
  };
}

/** How Hive calls what reads files of text whose fields are separated by spaces. */
const TEXT = {
  inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
  serdeInfo: {
    serializationLibrary: 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe',
    parameters: { 'field.delim': ' ', 'serialization.format': ' ' },
  },
};

const PARQUET = {
  inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
  serdeInfo: {
    serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
    parameters: { 'serialization.format': '1' },
  },
};

/** As log groups are kept for two years, so far back one looks here, too. */
const DEFAULT_START = 'NOW-730DAYS';

/**
 * Which folders there are, so that nobody has to register them. White space would be a part of an enumerated value.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
 */
function projectionParameters(
  layout: FlowLogTableLayout, { accounts, regions, start }: Projection,
): Record<string, string> {
  const [account, region, time] = layout.partitionColumns.map(({ name }) => `projection.${name}`);
  return {
    'projection.enabled': 'true',
    ...accounts === undefined
      ? { [`${account}.type`]: 'injected' }
      : { [`${account}.type`]: 'enum', [`${account}.values`]: accounts.join(',') },
    [`${region}.type`]: 'enum',
    [`${region}.values`]: regions.join(','),
    [`${time}.type`]: 'date',
    [`${time}.format`]: layout.timeFormat,
    [`${time}.range`]: `${start === undefined ? DEFAULT_START : layout.timeValue(start)},NOW`,
    [`${time}.interval`]: '1',
    [`${time}.interval.unit`]: layout.perHourPartition ? 'HOURS' : 'DAYS',
  };
}

function columnOf({ name, columnType }: { readonly name: string; readonly columnType: string }) {
  return { name, type: columnType };
}
