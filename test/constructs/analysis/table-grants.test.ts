import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDestinationOptions, FlowLogTableProps } from '../../../src';
import { propertiesOf } from '../../support/stacks';
import { tableApp } from './table-app';

let { stack, archived, table } = tableApp();
beforeEach(() => ({ stack, archived, table } = tableApp()));

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
