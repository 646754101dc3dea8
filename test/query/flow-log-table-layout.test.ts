import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogTableLayout } from '../../src/query/flow-log-table-layout';

const { SRC_ADDR, DST_PORT, BYTES, START, REGION } = FlowLogField;
const format = FlowLogFormat.of(SRC_ADDR, DST_PORT, BYTES, START, REGION);

test('columns are those of the format, with numbers as wide as AWS writes them', () => {
  expect(FlowLogTableLayout.of({ format, tableName: 't' }).columns).toEqual([
    { name: 'srcaddr', columnType: 'string' },
    { name: 'dstport', columnType: 'int' },
    { name: 'bytes', columnType: 'bigint' },
    { name: 'start', columnType: 'bigint' },
    { name: 'region', columnType: 'string' },
  ]);
});

test('no field is called as a column of the folders is', () => {
  const names = FlowLogField.all().map(({ column }) => column);

  for (const perHourPartition of [false, true]) {
    const { partitionColumns } = FlowLogTableLayout.of({ format, tableName: 't', perHourPartition });
    expect(partitionColumns.filter(({ name }) => names.includes(name))).toEqual([]);
  }
});

test.each<[boolean, boolean, string, string, string]>([
  [false, false, 'AWSLogs/${aws_account_id}/vpcflowlogs/${aws_region}/${day}', 'yyyy/MM/dd', '2026/01/02'],
  [false, true, 'AWSLogs/${aws_account_id}/vpcflowlogs/${aws_region}/${hour}', 'yyyy/MM/dd/HH', '2026/01/02/03'],
  [
    true, false, 'AWSLogs/aws-account-id=${aws_account_id}/aws-service=vpcflowlogs/aws-region=${aws_region}/${day}',
    `'year='yyyy'/month='MM'/day='dd`, 'year=2026/month=01/day=02',
  ],
  [
    true, true, 'AWSLogs/aws-account-id=${aws_account_id}/aws-service=vpcflowlogs/aws-region=${aws_region}/${hour}',
    `'year='yyyy'/month='MM'/day='dd'/hour='HH`, 'year=2026/month=01/day=02/hour=03',
  ],
])('paths as Hive names them: %s, one folder for each hour: %s', (hiveCompatiblePartitions, perHourPartition, path, time, value) => {
  const layout = FlowLogTableLayout.of({ format, tableName: 't', hiveCompatiblePartitions, perHourPartition });

  expect(layout.pathTemplate).toBe(path);
  expect(layout.timeFormat).toBe(time);
  expect(layout.timeValue(new Date('2026-01-02T03:04:05Z'))).toBe(value);
});

test('what is not said is not the case', () => {
  const layout = FlowLogTableLayout.of({ format, tableName: 't' });

  expect([layout.databaseName, layout.hiveCompatiblePartitions, layout.perHourPartition, layout.injectedAccount])
    .toEqual([undefined, false, false, false]);
  expect(FlowLogTableLayout.of({ format, tableName: 't', injectedAccount: true }).injectedAccount).toBe(true);
});
