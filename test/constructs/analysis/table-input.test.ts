import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { BucketDestinationOptions, FlowLogField, FlowLogFormat } from '../../../src';
import { ROOT, tableApp } from './table-app';

const { PARQUET } = ec2.FlowLogFileFormat;
const PLAIN = `${ROOT}/AWSLogs/\${aws_account_id}/vpcflowlogs/\${aws_region}`;
const HIVE = `${ROOT}/AWSLogs/aws-account-id=\${aws_account_id}/aws-service=vpcflowlogs/aws-region=\${aws_region}`;
const HIVE_DAY = "'year='yyyy'/month='MM'/day='dd";

let { archived, table, inputOf } = tableApp();
beforeEach(() => ({ archived, table, inputOf } = tableApp()));

describe('the table', () => {
  test.each<[string, BucketDestinationOptions, string, string, string, string]>([
    ['days', {}, `${PLAIN}/\${day}`, 'day', 'yyyy/MM/dd', 'DAYS'],
    ['hours', { perHourPartition: true }, `${PLAIN}/\${hour}`, 'hour', 'yyyy/MM/dd/HH', 'HOURS'],
    ['days as Hive names them', { hiveCompatiblePartitions: true }, `${HIVE}/\${day}`, 'day', HIVE_DAY, 'DAYS'],
    [
      'hours as Hive names them', { hiveCompatiblePartitions: true, perHourPartition: true }, `${HIVE}/\${hour}`, 'hour',
      `${HIVE_DAY}'/hour='HH`, 'HOURS',
    ],
  ])('expects the folders that AWS writes: %s', (_, options, template, column, format, unit) => {
    table([archived(options)]);

    const { Parameters, PartitionKeys } = inputOf();
    expect(PartitionKeys).toEqual(['aws_account_id', 'aws_region', column].map((Name) => ({ Name, Type: 'string' })));
    expect(Parameters).toEqual({
      'EXTERNAL': 'TRUE',
      'skip.header.line.count': '1',
      'storage.location.template': template,
      'projection.enabled': 'true',
      'projection.aws_account_id.type': 'enum',
      'projection.aws_account_id.values': '111122223333',
      'projection.aws_region.type': 'enum',
      'projection.aws_region.values': 'eu-west-1',
      [`projection.${column}.type`]: 'date',
      [`projection.${column}.format`]: format,
      [`projection.${column}.range`]: 'NOW-730DAYS,NOW',
      [`projection.${column}.interval`]: '1',
      [`projection.${column}.interval.unit`]: unit,
    });
  });

  test('has the columns of the format in its order, with numbers that are wide enough', () => {
    const { SRC_ADDR, DST_PORT, BYTES, END, REGION, ACTION } = FlowLogField;
    table([archived({}, FlowLogFormat.of(BYTES, SRC_ADDR, DST_PORT, END, REGION, ACTION))]);

    expect(inputOf().StorageDescriptor.Columns).toEqual([
      { Name: 'bytes', Type: 'bigint' },
      { Name: 'srcaddr', Type: 'string' },
      { Name: 'dstport', Type: 'int' },
      { Name: 'end', Type: 'bigint' },
      { Name: 'region', Type: 'string' },
      { Name: 'action', Type: 'string' },
    ]);
  });

  test('reads text with spaces between, and passes over the line that names the fields', () => {
    table([archived()]);

    const { Parameters, StorageDescriptor } = inputOf();
    expect(Parameters['skip.header.line.count']).toBe('1');
    expect(StorageDescriptor).toMatchObject({
      InputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
      OutputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
      SerdeInfo: {
        SerializationLibrary: 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe',
        Parameters: { 'field.delim': ' ', 'serialization.format': ' ' },
      },
    });
  });

  test('reads Parquet, which has no such line', () => {
    table([archived({ fileFormat: PARQUET })]);

    const { Parameters, StorageDescriptor } = inputOf();
    expect(Parameters).not.toHaveProperty(['skip.header.line.count']);
    expect(StorageDescriptor).toMatchObject({
      InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
      OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
      SerdeInfo: { SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
    });
  });

  test.each([['vpc/prod'], ['vpc/prod/']])('begins below the prefix %s', (keyPrefix) => {
    table([archived({ keyPrefix })]);

    expect(inputOf().Parameters['storage.location.template'])
      .toBe(`${ROOT}/vpc/prod/AWSLogs/\${aws_account_id}/vpcflowlogs/\${aws_region}/\${day}`);
    expect(inputOf().StorageDescriptor.Location).toBe(`${ROOT}/vpc/prod/AWSLogs`);
  });

  test.each<[string, BucketDestinationOptions, string]>([
    ['day', {}, '2026/01/02'],
    ['hour', { perHourPartition: true }, '2026/01/02/03'],
    ['day as Hive names it', { hiveCompatiblePartitions: true }, 'year=2026/month=01/day=02'],
  ])('begins with the given %s', (_, options, first) => {
    const { layout } = table([archived(options)], { startDate: new Date('2026-01-02T03:04:05Z') });

    expect(inputOf().Parameters[`projection.${layout.timeColumn}.range`]).toBe(`${first},NOW`);
  });
});
