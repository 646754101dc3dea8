import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import {
  FlowLog, FlowLogCondition, FlowLogDestination, FlowLogField, FlowLogFormat, FlowLogQueries, FlowLogQuery,
  FlowLogQueryDefinitions, FlowLogQueryDefinitionsProps, FlowLogResource, FlowLogs,
} from '../../../src';
import { NAMED_QUERIES, namedQueriesFor } from '../../../src/query/named-queries';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn, vpcIn } from '../../support/stacks';

const TYPE = 'AWS::Logs::QueryDefinition';
const SHORT = FlowLogFormat.parse('${srcaddr} ${dstport} ${action}');
const OF_FLOW_LOGS = { Ref: expect.stringMatching(/^FlowLogs/) as unknown };
let stack: Stack;

beforeEach(() => {
  stack = stackIn(new App(), 'Network', IN_IRELAND);
});

interface QueryDefinition {
  readonly Name: string;
  readonly QueryString: string;
  readonly LogGroupNames: unknown[];
}

function definitions(): QueryDefinition[] {
  const resources = Object.values(Template.fromStack(stack).findResources(TYPE));
  return resources.map((resource) => resource.Properties as QueryDefinition);
}

function queries(props: FlowLogQueryDefinitionsProps): FlowLogQueryDefinitions {
  return new FlowLogQueryDefinitions(stack, 'Queries', props);
}

function recordsIn(name: string, logFormat?: FlowLogFormat): FlowLogQueryDefinitionsProps {
  return { logGroup: logs.LogGroup.fromLogGroupName(stack, 'Records', name), logFormat };
}

describe('the named queries', () => {
  test.each([
    ['the default format', FlowLogFormat.DEFAULT],
    ['versions 2 to 5', FlowLogFormat.VERSIONS_2_TO_5],
    ['a short one', SHORT],
  ])('are saved in the language and with the fields of the format: %s', (_, format) => {
    queries({ ...recordsIn('records', format), folder: 'net' });

    expect(definitions()).toEqual(namedQueriesFor(format).map(({ name, query }) => ({
      Name: `net/${name}`, LogGroupNames: ['records'], QueryString: query.toLogsInsights(format),
    })));
  });

  test('whose fields the format lacks are left out', () => {
    queries({ ...recordsIn('records', SHORT), folder: 'net' });

    const saved = definitions().map(({ Name }) => Name);
    expect(saved).toContain('net/rejected-sources');
    expect(saved).not.toContain('net/top-talkers');
    expect(saved.length).toBeLessThan(NAMED_QUERIES.length);
  });

  test('about traffic that the flow log does not record are left out', () => {
    queries({ flowLog: flowLogIn(stack, { trafficType: ec2.FlowLogTrafficType.REJECT }), folder: 'net' });

    const saved = definitions().map(({ Name }) => Name);
    expect(saved).toEqual(expect.arrayContaining(['net/rejected-sources', 'net/top-talkers']));
    expect(saved.filter((name) => /accepted|new-ssh/.test(name))).toEqual([]);
  });

  test('can be left out as a whole', () => {
    queries({ ...recordsIn('records'), namedQueries: false });

    expect(definitions()).toEqual([]);
  });

  test('are in a folder that says where they come from', () => {
    expect(queries({ ...recordsIn('records') }).folder).toBe('Network/Queries');
  });
});

describe('the log groups are those of', () => {
  test.each<[string, () => FlowLogQueryDefinitionsProps, unknown[]]>([
    ['a flow log', () => ({ flowLog: flowLogIn(stack) }), [{ Ref: expect.stringMatching(/^FlowLog/) as unknown }]],
    ["a flow log of the CDK's", () => ({ flowLog: new ec2.FlowLog(stack, 'Native', { resourceType: FlowLogResource.fromVpcId('vpc-1') }) }),
      [{ Ref: expect.stringMatching(/^NativeLogGroup/) as unknown }]],
    ['an imported one', () => ({
      flowLog: FlowLog.fromFlowLogAttributes(stack, 'Imported', {
        flowLogId: 'fl-1', logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', 'records'),
      }),
    }), ['records']],
    ['several that share one', () => ({
      flowLogs: new FlowLogs(stack, 'FlowLogs', {
        resourceTypes: FlowLogResource.fromVpcs([vpcIn(stack, 'A'), vpcIn(stack, 'B')]),
      }),
    }), [OF_FLOW_LOGS]],
    ['several that have one each', () => ({
      flowLogs: new FlowLogs(stack, 'FlowLogs', {
        resourceTypes: FlowLogResource.fromVpcs([vpcIn(stack, 'A'), vpcIn(stack, 'B')]), separateLogGroups: true,
      }),
    }), [OF_FLOW_LOGS, OF_FLOW_LOGS]],
    ['a log group whose class is Infrequent Access', () => ({
      logGroup: new logs.LogGroup(stack, 'Rare', { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }),
    }), [{ Ref: expect.stringMatching(/^Rare/) as unknown }]],
    ['a log group whose name is known only at deployment', () => ({
      logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', new CfnParameter(stack, 'Name').valueAsString),
    }), [{ Ref: 'Name' }]],
  ])('%s', (_, props, names) => {
    queries({ ...props(), namedQueries: false }).addQueryDefinition('mine', FlowLogQueries.rejectedSources());

    expect(definitions()[0].LogGroupNames).toEqual(names);
  });
});

describe('a query of yours', () => {
  test('is saved under its name, in folders if it has slashes', () => {
    queries({ ...recordsIn('records'), namedQueries: false, folder: 'net' })
      .addQueryDefinition('ssh/sources', FlowLogQueries.newSshSources());

    expect(propertiesOf(stack, TYPE)).toEqual({
      Name: 'net/ssh/sources',
      LogGroupNames: ['records'],
      QueryString: FlowLogQueries.newSshSources().toLogsInsights(),
    });
  });

  test('may have values, and a folder, that are known only at deployment', () => {
    const eni = new CfnParameter(stack, 'Eni').valueAsString;
    const folder = new CfnParameter(stack, 'Folder').valueAsString;
    queries({ ...recordsIn('records'), namedQueries: false, folder })
      .addQueryDefinition('mine', FlowLogQueries.interfaceStatus(eni));

    expect(propertiesOf(stack, TYPE)).toMatchObject({
      Name: { 'Fn::Join': ['', [{ Ref: 'Folder' }, '/mine']] },
      QueryString: { 'Fn::Join': ['', expect.arrayContaining([{ Ref: 'Eni' }]) as unknown] },
    });
  });

  const tooLong = FlowLogQuery.count().where(FlowLogCondition.anyOf(
    FlowLogField.SRC_ADDR, ...Array.from({ length: 600 }, (_, index) => `10.0.${index >> 8}.${index & 255}`)));

  test.each<[string, string, FlowLogQuery, FlowLogFormat, string]>([
    ['a field that the records lack', 'mine', FlowLogQueries.topTalkers(), SHORT, "the format must have the field 'bytes'"],
    ['a name that is taken', 'rejected-sources', FlowLogQueries.rejectedSources(), SHORT,
      "each saved query must have a name of its own, got 'rejected-sources' again"],
    ['no name', '', FlowLogQueries.rejectedSources(), SHORT, "must be text without empty parts between slashes, got ''"],
    ['a folder without a name in it', 'mine/', FlowLogQueries.rejectedSources(), SHORT, "got 'mine/'"],
    ['a name that is too long', 'x'.repeat(240), FlowLogQueries.rejectedSources(), SHORT,
      "at most 255 characters with its folder, got 256 in 'Network/Queries/xxx"],
    ['a text that is too long', 'mine', tooLong, SHORT, "the text of query 'mine' must have at most 10000 characters, got"],
  ])('is refused with %s', (_, name, query, format, message) => {
    const made = queries(recordsIn('records', format));

    expect(() => made.addQueryDefinition(name, query)).toThrow(message);
  });

  test('is refused with a name that is known only at deployment', () => {
    const name = new CfnParameter(stack, 'Name').valueAsString;

    expect(() => queries(recordsIn('records')).addQueryDefinition(name, FlowLogQueries.rejectedSources()))
      .toThrow('Network/Queries: the name of a query must be known at synthesis, got a token');
  });
});

describe('is refused:', () => {
  test.each<[string, () => FlowLogQueryDefinitionsProps, string]>([
    ['a flow log that delivers to Amazon S3', () => ({ flowLog: flowLogIn(stack, { destination: FlowLogDestination.toS3() }) }),
      "'flowLog' must deliver to CloudWatch Logs, got one that delivers to s3; query files in Amazon S3 with a FlowLogTable, or "],
    ['a log group of another Region', () => ({
      logGroup: logs.LogGroup.fromLogGroupArn(stack, 'Far', 'arn:aws:logs:us-east-1:111122223333:log-group:g'),
    }), 'the log group must be where the query definition is, in account 111122223333 and Region eu-west-1, got one in '],
    ['more log groups than a query takes', () => ({
      flowLogs: new FlowLogs(stack, 'FlowLogs', {
        resourceTypes: Array.from({ length: 51 }, (_, index) => FlowLogResource.fromVpcId(`vpc-${index}`)), separateLogGroups: true,
      }),
    }), "'flowLogs' must have at most 50 log groups, got 51; create several query definitions"],
    ['an empty folder', () => ({ ...recordsIn('records'), folder: '' }), "'folder' must be names with single slashes in between, got ''"],
    ['a folder that begins with a slash', () => ({ ...recordsIn('records'), folder: '/net' }), "got '/net'"],
  ])('%s', (_, props, message) => {
    expect(() => queries(props())).toThrow(message);
  });
});
