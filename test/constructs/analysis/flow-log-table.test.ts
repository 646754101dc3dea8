import { App, CfnParameter, Duration, Size, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as glue from 'aws-cdk-lib/aws-glue';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  BucketDestinationOptions, FlowLog, FlowLogDestination, FlowLogField, FlowLogFormat, FlowLogQueries, FlowLogQuery,
  FlowLogResource, FlowLogs, FlowLogTable, FlowLogTableProps,
} from '../../../src';
import { namedQueriesFor } from '../../../src/query/named-queries';
import { errorOf } from '../../support/error-of';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn, vpcIn } from '../../support/stacks';

interface TableInput {
  readonly Name: string;
  readonly Parameters: Record<string, unknown>;
  readonly PartitionKeys: { readonly Name: string; readonly Type: string }[];
  readonly StorageDescriptor: {
    readonly Columns: { readonly Name: string; readonly Type: string }[];
    readonly Location: unknown;
    readonly InputFormat: string;
    readonly OutputFormat: string;
    readonly SerdeInfo: { readonly SerializationLibrary: string; readonly Parameters: unknown };
  };
}

const { PARQUET } = ec2.FlowLogFileFormat;
let stack: Stack;
let bucket: s3.IBucket;

beforeEach(() => {
  stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND);
  bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'example-flow-logs');
});

function archived(options: BucketDestinationOptions = {}, logFormat?: FlowLogFormat, id = 'FlowLog', scope = stack): FlowLog {
  return flowLogIn(scope, { logFormat, destination: FlowLogDestination.toS3(bucket, options) }, id);
}

function table(flowLogs: ec2.IFlowLogRef[], props: Partial<FlowLogTableProps> = {}, scope = stack): FlowLogTable {
  return new FlowLogTable(scope, 'Table', { flowLogs, namedQueries: false, ...props });
}

function inputOf(scope = stack): TableInput {
  return propertiesOf(scope, 'AWS::Glue::Table').TableInput as TableInput;
}

const ROOT = 's3://example-flow-logs';
const PLAIN = `${ROOT}/AWSLogs/\${aws_account_id}/vpcflowlogs/\${aws_region}`;
const HIVE = `${ROOT}/AWSLogs/aws-account-id=\${aws_account_id}/aws-service=vpcflowlogs/aws-region=\${aws_region}`;
const HIVE_DAY = "'year='yyyy'/month='MM'/day='dd";

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

  test('is in a database of its own, or in a given one', () => {
    const { databaseName } = table([archived()]);
    const database = new glue.CfnDatabase(stack, 'Given', { catalogId: '111122223333', databaseInput: { name: 'given' } });
    const other = new FlowLogTable(stack, 'Other', { flowLogs: [archived({}, undefined, 'B')], database, tableName: 'other' });

    expect(databaseName).toMatch(/^[a-z0-9_]+$/);
    Template.fromStack(stack).hasResourceProperties('AWS::Glue::Database', { DatabaseInput: { Name: databaseName } });
    expect(stack.resolve(other.databaseName)).toEqual({ Ref: 'Given' });
  });
});

describe('accounts and Regions', () => {
  test('are those of the stacks of the flow logs, each once', () => {
    const app = App.of(stack) as App;
    const others = ['444455556666', '444455556666', '777788889999'].map((account, index) =>
      new Stack(app, `Other${index}`, { env: { account, region: 'us-east-1' } }));
    table([archived(), ...others.map((scope) => archived({}, undefined, 'FlowLog', scope))]);

    expect(inputOf().Parameters).toMatchObject({
      'projection.aws_account_id.values': '111122223333,444455556666,777788889999',
      'projection.aws_region.values': 'eu-west-1,us-east-1',
    });
  });

  test('that are known only at deployment are references', () => {
    stack = new Stack();
    bucket = new s3.Bucket(stack, 'Bucket');
    table([archived(), archived({}, undefined, 'B')]);

    expect(inputOf().Parameters).toMatchObject({
      'projection.aws_account_id.values': { Ref: 'AWS::AccountId' },
      'projection.aws_region.values': { Ref: 'AWS::Region' },
    });
  });

  test('can be given, and one that is given twice is read once', () => {
    table([archived()], {
      accounts: ['444455556666', '111122223333', '444455556666'], regions: ['us-gov-west-1', 'eu-west-1', 'eu-west-1'],
    });

    expect(inputOf().Parameters).toMatchObject({
      'projection.aws_account_id.values': '444455556666,111122223333',
      'projection.aws_region.values': 'us-gov-west-1,eu-west-1',
    });
  });

  test('can be left to each query, which then has a parameter for the account', () => {
    const { layout } = table([archived()], { injectedAccount: true });

    expect(inputOf().Parameters).toMatchObject({ 'projection.aws_account_id.type': 'injected' });
    expect(inputOf().Parameters).not.toHaveProperty(['projection.aws_account_id.values']);
    const sql = FlowLogQueries.rejectedSources().last(Duration.hours(1)).toAthena(layout);
    expect(sql).toContain('WHERE aws_account_id = ?\n  AND day >=');
  });
});

describe('flow logs that one table can have', () => {
  test('are ours, those of FlowLogs, those of the CDK and imported ones', () => {
    const destination = FlowLogDestination.toS3(bucket);
    const ours = archived();
    const many = new FlowLogs(stack, 'Many', {
      resourceTypes: FlowLogResource.fromVpcs([vpcIn(stack, 'A'), vpcIn(stack, 'B')]), destination,
    });
    const native = new ec2.FlowLog(stack, 'Native', {
      resourceType: ec2.FlowLogResourceType.fromVpc(vpcIn(stack, 'C')), destination: ec2.FlowLogDestination.toS3(bucket),
    });
    const imported = FlowLog.fromFlowLogAttributes(stack, 'Imported', {
      flowLogId: 'fl-1', bucket, logFormat: FlowLogFormat.DEFAULT,
    });

    expect(errorOf(() => table([ours, ...many.members, native, imported]))).toBeUndefined();
  });

  test('may be the CDK\'s, written in its way', () => {
    const native = new ec2.FlowLog(stack, 'Native', {
      resourceType: ec2.FlowLogResourceType.fromVpc(vpcIn(stack)),
      destination: ec2.FlowLogDestination.toS3(bucket, 'vpc', {
        fileFormat: PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
      }),
      logFormat: [ec2.LogFormat.START_TIMESTAMP, ec2.LogFormat.BYTES],
    });
    const { layout } = table([native]);

    expect(layout).toMatchObject({ hiveCompatiblePartitions: true, perHourPartition: true });
    expect(inputOf().StorageDescriptor).toMatchObject({
      Columns: [{ Name: 'start' }, { Name: 'bytes' }],
      Location: `${ROOT}/vpc/AWSLogs`,
      InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
    });
  });

  test.each<[string, () => ec2.IFlowLogRef[], string]>([
    ['none', () => [], "'flowLogs' must be a list with at least one flow log, got an empty list"],
    [
      'FlowLogs itself',
      () => [new FlowLogs(stack, 'Many', {
        resourceTypes: [FlowLogResource.fromVpc(vpcIn(stack))], destination: FlowLogDestination.toS3(bucket),
      }) as unknown as ec2.IFlowLogRef],
      "'Stack/Many'; of FlowLogs, give the 'members'",
    ],
    ['one of which the id is known', () => [FlowLog.fromFlowLogId(stack, 'Id', 'fl-1')],
      "more than the id of 'Stack/Id' must be known"],
    ['one to CloudWatch Logs', () => [flowLogIn(stack)],
      "'flowLogs' must deliver to Amazon S3, got 'Stack/FlowLog', which delivers to 'cloud-watch-logs'"],
    ['one whose format nobody said', () => [FlowLog.fromFlowLogAttributes(stack, 'Imported', { flowLogId: 'fl-1', bucket })],
      "the format of 'Stack/Imported' must be known at synthesis, because it makes the columns of the table, got none"],
    [
      'one whose format is a parameter',
      () => [Object.assign(new ec2.FlowLog(stack, 'Native', {
        resourceType: ec2.FlowLogResourceType.fromVpc(vpcIn(stack)), destination: ec2.FlowLogDestination.toS3(bucket),
      }), {})].map((flowLog) => {
        (flowLog.node.defaultChild as ec2.CfnFlowLog).logFormat = new CfnParameter(stack, 'Format').valueAsString;
        return flowLog;
      }),
      "the format of 'Stack/Native' must be known at synthesis, because it makes the columns of the table, got a token",
    ],
    [
      'an L1 whose bucket is an ARN',
      () => [new ec2.CfnFlowLog(stack, 'L1', {
        resourceType: 'VPC', resourceId: 'vpc-1', trafficType: 'ALL', logDestinationType: 's3', logDestination: bucket.bucketArn,
      })],
      "the bucket of 'Stack/L1' must be known",
    ],
    [
      'two buckets',
      () => [archived(), flowLogIn(stack, { destination: FlowLogDestination.toS3(new s3.Bucket(stack, 'Other')) }, 'B')],
      "'flowLogs' must have one bucket in common",
    ],
    ['two prefixes', () => [archived(), archived({ keyPrefix: 'b' }, undefined, 'B')],
      "'flowLogs' must have one key prefix in common, got none at 'Stack/FlowLog' and 'b' at 'Stack/B'; create a table for each"],
    ['two formats', () => [archived(), archived({}, FlowLogFormat.VERSIONS_2_TO_5, 'B')],
      "'flowLogs' must have one format in common"],
    ['two file formats', () => [archived(), archived({ fileFormat: PARQUET }, undefined, 'B')],
      "'flowLogs' must have one file format in common, got 'plain-text' at 'Stack/FlowLog' and 'parquet' at 'Stack/B'"],
    ['two kinds of folders', () => [archived(), archived({ hiveCompatiblePartitions: true }, undefined, 'B')],
      "'flowLogs' must have one kind of folders in common, got plain at 'Stack/FlowLog' and Hive-compatible at 'Stack/B'"],
    ['days and hours', () => [archived({ perHourPartition: true }), archived({}, undefined, 'B')],
      "'flowLogs' must have one period of folders in common, got hours at 'Stack/FlowLog' and days at 'Stack/B'"],
  ])('are not %s', (_, flowLogs, message) => {
    expect(() => table(flowLogs())).toThrow(message);
  });
});

test.each<[string, Partial<FlowLogTableProps>, string]>([
  ['a name in capitals', { tableName: 'FlowLogs' },
    "'tableName' must be lower-case letters, digits and underscores, got 'FlowLogs'"],
  ['no account', { accounts: [] }, "'accounts' must be a list with at least one account id, got an empty list"],
  ['an account of eleven digits', { accounts: ['11112222333'] }, "'accounts' must have ids of twelve digits, got '11112222333'"],
  ['accounts that are left to queries', { accounts: ['111122223333'], injectedAccount: true }, "'accounts' must not be given"],
  ['no Region', { regions: [] }, "'regions' must be a list with at least one Region, got an empty list"],
  ['an Availability Zone', { regions: ['eu-west-1a'] }, "'regions' must have codes of Regions, such as 'eu-west-1', got 'eu-west-1a'"],
  ['white space, which would be a part of the value', { regions: [' eu-west-1'] }, "got ' eu-west-1'"],
  ['an invalid date', { startDate: new Date('never') }, "'startDate' must be a moment, got an invalid date"],
  ['a limit of 9 MB', { scanLimit: Size.mebibytes(9) }, "'scanLimit' must be at least 10 MB"],
])('%s is an error', (_, props, message) => {
  expect(() => table([archived()], props)).toThrow(message);
});

test('accounts of which some are known only at deployment must be given', () => {
  const agnostic = new Stack(App.of(stack), 'Agnostic');

  expect(() => table([archived(), archived({}, undefined, 'FlowLog', agnostic)]))
    .toThrow("'accounts' must be given where the stacks of some 'flowLogs' know theirs only at deployment");
});

describe('the workgroup', () => {
  const configuration = () =>
    propertiesOf(stack, 'AWS::Athena::WorkGroup').WorkGroupConfiguration as Record<string, unknown>;

  test('lets nobody choose other settings, encrypts results, and limits what a query reads', () => {
    table([archived()]);

    expect(configuration()).toMatchObject({
      EnforceWorkGroupConfiguration: true,
      BytesScannedCutoffPerQuery: 107_374_182_400,
      ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_S3' } },
    });
  });

  test('deletes results after 30 days, in a bucket that nobody reads in public', () => {
    table([archived()]);

    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true },
    });
  });

  test('takes another limit, another time and a key', () => {
    const encryptionKey = new kms.Key(stack, 'Key');
    table([archived()], { scanLimit: Size.gibibytes(1), resultsExpiration: Duration.days(1), encryptionKey });

    expect(configuration()).toMatchObject({
      BytesScannedCutoffPerQuery: 1_073_741_824,
      ResultConfiguration: {
        EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: stack.resolve(encryptionKey.keyArn) as unknown },
      },
    });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 1 }] },
    });
  });

  test('writes results to a given bucket, with its key', () => {
    const encryptionKey = new kms.Key(stack, 'Key');
    const resultsBucket = new s3.Bucket(stack, 'Results', { encryptionKey });
    table([archived()], { resultsBucket });

    expect(configuration()).toMatchObject({
      ResultConfiguration: {
        OutputLocation: { 'Fn::Join': ['', ['s3://', stack.resolve(resultsBucket.bucketName) as unknown, '/athena-results/']] },
        EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' },
      },
    });
    expect(() => new FlowLogTable(stack, 'Other', {
      flowLogs: [archived({}, undefined, 'B')], resultsBucket, resultsExpiration: Duration.days(1),
    })).toThrow("'resultsExpiration' is for a new bucket");
  });
});

describe('named queries', () => {
  const queries = () => Object.values(Template.fromStack(stack).findResources('AWS::Athena::NamedQuery'))
    .map((resource) => (resource as { Properties: Record<string, unknown> }).Properties);

  test('are those of FlowLogQueries whose fields the format has, about the last day', () => {
    const { layout } = table([archived()], { namedQueries: undefined });

    const expected = namedQueriesFor(FlowLogFormat.DEFAULT);
    expect(expected.length).toBeGreaterThan(10);
    expect(queries().map(({ Name, QueryString }) => [Name, QueryString])).toEqual(
      expected.map(({ name, query }) => [name, query.last(Duration.days(1)).toAthena(layout)]));
  });

  test('can be added, and say what they ask', () => {
    table([archived()]).addNamedQuery('rejected-last-week', FlowLogQueries.rejectedSources().last(Duration.days(7)));

    expect(queries()).toEqual([expect.objectContaining({
      Name: 'rejected-last-week',
      Description: expect.stringContaining('within the last 7 days') as string,
      QueryString: expect.stringContaining('"flow_logs"') as string,
    })]);
  });

  test.each<[string, string, FlowLogQuery, string]>([
    ['one without a time', 'all', FlowLogQueries.rejectedSources(), 'a query must have a time for Athena'],
    ['one of a field that the records lack', 'paths', FlowLogQueries.trafficPaths().last(Duration.days(1)),
      "the format must have the field 'flow-direction'"],
    ['one without a name', '', FlowLogQueries.topTalkers().last(Duration.days(1)), 'must have 1 to 128 characters, got \'\''],
    ['one whose name is taken', 'top-talkers', FlowLogQueries.topTalkers().last(Duration.days(1)),
      "each named query must have a name of its own, got 'top-talkers' again"],
  ])('%s is an error', (_, name, query, message) => {
    const ours = table([archived()], { namedQueries: true });

    expect(() => ours.addNamedQuery(name, query)).toThrow(message);
  });
});

describe('who may query', () => {
  interface Statement {
    readonly Action: string | string[];
    readonly Resource: unknown;
  }

  function granted(props: Partial<FlowLogTableProps> = {}, options: BucketDestinationOptions = {}): Statement[] {
    const grantee = new iam.User(stack, 'User');
    table([archived(options)], props).grantQuery(grantee);
    const { PolicyDocument } = propertiesOf(stack, 'AWS::IAM::Policy');
    return (PolicyDocument as { Statement: Statement[] }).Statement;
  }

  const actionsOn = (statements: Statement[], part: string) =>
    statements.filter(({ Resource }) => JSON.stringify(Resource).includes(part)).flatMap(({ Action }) => Action);

  test('may run queries in this workgroup, and in no other', () => {
    const [athena] = granted();

    expect(athena.Action).toEqual(expect.arrayContaining([
      'athena:StartQueryExecution', 'athena:GetQueryExecution', 'athena:GetQueryResults', 'athena:GetNamedQuery',
    ]));
    expect(athena.Resource).toEqual({
      'Fn::Join': ['', ['arn:aws:athena:eu-west-1:111122223333:workgroup/', { Ref: expect.stringMatching(/Workgroup/) as string }]],
    });
  });

  test('may see the table, its database and the catalog, and change nothing there', () => {
    const [, glueStatement] = granted();

    expect(glueStatement.Resource).toEqual([
      'arn:aws:glue:eu-west-1:111122223333:catalog',
      expect.stringMatching(/^arn:aws:glue:eu-west-1:111122223333:database\/[a-z0-9_]+$/),
      expect.stringMatching(/^arn:aws:glue:eu-west-1:111122223333:table\/[a-z0-9_]+\/flow_logs$/),
    ]);
    expect([glueStatement.Action].flat().filter((action) => !action.startsWith('glue:Get'))).toEqual([]);
  });

  test('may read the files of the flow logs below their prefix', () => {
    const statements = granted({}, { keyPrefix: 'vpc' });

    expect(actionsOn(statements, 'example-flow-logs/vpc/AWSLogs/*')).toEqual(['s3:GetObject*', 's3:GetBucket*', 's3:List*']);
  });

  test('may read and write results, and delete none', () => {
    const actions = actionsOn(granted(), '/athena-results/*');

    expect(actions).toEqual(expect.arrayContaining(['s3:GetObject*', 's3:PutObject', 's3:Abort*', 's3:List*']));
    expect(actions.filter((action) => action.includes('Delete'))).toEqual([]);
  });

  test.each<[string, () => Partial<FlowLogTableProps>]>([
    ['of a new bucket', () => ({ encryptionKey: new kms.Key(stack, 'Key') })],
    ['of a given bucket', () => ({
      resultsBucket: new s3.Bucket(stack, 'Results', { encryptionKey: new kms.Key(stack, 'Key') }),
    })],
    ['for results in an imported bucket', () => ({
      resultsBucket: s3.Bucket.fromBucketName(stack, 'Results', 'results'), encryptionKey: new kms.Key(stack, 'Key'),
    })],
  ])('may use the key %s', (_, props) => {
    expect(actionsOn(granted(props()), 'Key961B73FD')).toEqual(expect.arrayContaining(['kms:Decrypt', 'kms:GenerateDataKey*']));
  });
});
