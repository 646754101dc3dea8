import { Duration, Fn } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { FlowLogFormat, FlowLogQueries, FlowLogQuery, FlowLogTableProps } from '../../../src';
import { namedQueriesFor } from '../../../src/query/named-queries';
import { tableApp } from './table-app';

let { stack, archived, table } = tableApp();
beforeEach(() => ({ stack, archived, table } = tableApp()));

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

  test('have names of 1 to 128 characters, and as much of a description as Athena takes', () => {
    const [ours, query] = [table([archived()]), FlowLogQueries.topTalkers().last(Duration.days(1))];
    ours.addNamedQuery('x', query, 'd'.repeat(1025));
    ours.addNamedQuery('x'.repeat(128), query, 'what it asks');

    expect(queries().map(({ Name, Description }) => [Name, Description]))
      .toEqual([['x', 'd'.repeat(1024)], ['x'.repeat(128), 'what it asks']]);
    expect(() => ours.addNamedQuery('x'.repeat(129), query)).toThrow('must have 1 to 128 characters, got');
  });

  test.each<[string, string, FlowLogQuery, string]>([
    ['one without a time', 'all', FlowLogQueries.rejectedSources(), 'a query must have a time for Athena'],
    ['one of a field that the records lack', 'paths', FlowLogQueries.trafficPaths().last(Duration.days(1)),
      "the format must have the field 'flow-direction'"],
    ['one without a name', '', FlowLogQueries.topTalkers().last(Duration.days(1)), 'must have 1 to 128 characters, got \'\''],
    ['one whose name is a token', Fn.ref('Name'), FlowLogQueries.topTalkers().last(Duration.days(1)),
      'the name of a query must be known at synthesis, got a token'],
    ['one whose name is taken', 'top-talkers', FlowLogQueries.topTalkers().last(Duration.days(1)),
      "each named query must have a name of its own, got 'top-talkers' again"],
  ])('%s is an error', (_, name, query, message) => {
    const ours = table([archived()], { namedQueries: true });

    expect(() => ours.addNamedQuery(name, query)).toThrow(message);
  });
});

test.each<[string, Partial<FlowLogTableProps>, string]>([
  ['a name in capitals', { tableName: 'FlowLogs' },
    "'tableName' must be lower-case letters, digits and underscores, got 'FlowLogs'"],
])('%s is an error', (_, props, message) => {
  expect(() => table([archived()], props)).toThrow(message);
});
