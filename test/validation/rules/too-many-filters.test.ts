import { tooManyFilters as rule } from '../../../src/validation/rules/too-many-filters';
import type { Json } from '../../../src/validation/view/values';
import type { ResourceView } from '../../../src/validation/view/views';
import { flowLogInGroup, GROUP } from '../../support/filters';
import { faults } from '../../support/rules';
import { app, Reference, UNKNOWN, view } from '../../support/views';

const LogGroupName = new Reference(GROUP);
const many = (count: number, type: string, properties: { readonly [name: string]: Json } = {}, condition?: string) =>
  Array.from({ length: count }, (_, index) => view('other', {
    type, logicalId: `F${index}`, condition, properties: { LogGroupName, FilterPattern: '', ...properties },
  }));
const found = (resources: ResourceView[], flowLogs: ResourceView[] = [flowLogInGroup()]) => {
  const inApp = app([GROUP, ...flowLogs, ...resources]);
  return faults(rule, inApp, inApp);
};
const METRIC = 'AWS::Logs::MetricFilter';
const SUBSCRIPTION = 'AWS::Logs::SubscriptionFilter';
const REGEX = '[..., srcaddr = %^10\\.%, rest]';

test.each([
  ['101 metric filters', many(101, METRIC), 'can have 100 metric filters, this is number 101'],
  ['3 subscription filters', many(3, SUBSCRIPTION), 'can have 2 subscription filters, this is number 3'],
  ['6 filters with regular expressions', many(6, METRIC, { FilterPattern: REGEX }), 'can have 5 filters with regular expressions'],
])('%s on one log group fail', (_, filters, says) => {
  expect(found(filters)).toEqual([expect.stringContaining(`LogGroupName: the log group 'Stack/Group' ${says}`)]);
});

test.each([
  ['100 metric filters', many(100, METRIC)],
  ['2 subscription filters', many(2, SUBSCRIPTION)],
  ['5 filters with regular expressions, and one without', [...many(5, METRIC, { FilterPattern: REGEX }), ...many(1, METRIC)]],
  ['filters under a condition', many(3, SUBSCRIPTION, {}, 'Enabled')],
  ['filters on groups known only at deployment', many(3, SUBSCRIPTION, { LogGroupName: UNKNOWN })],
  ['patterns known only at deployment', many(6, METRIC, { FilterPattern: UNKNOWN })],
])('%s pass', (_, filters) => {
  expect(found(filters)).toEqual([]);
});

test('filters on a log group without flow logs pass', () => {
  expect(found(many(3, SUBSCRIPTION), [])).toEqual([]);
});
