import { tooManyFilters as rule } from '../../../src/validation/rules/too-many-filters';
import type { Json } from '../../../src/validation/view/template';
import type { ResourceView } from '../../../src/validation/view/views';
import { flowLogInGroup, GROUP } from '../../support/filters';
import { faults } from '../../support/rules';
import { app, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const METRIC = 'AWS::Logs::MetricFilter';
const SUBSCRIPTION = 'AWS::Logs::SubscriptionFilter';
const LogGroupName = new Reference(GROUP);
const many = (count: number, type: string, properties: { readonly [name: string]: Json } = {}, condition?: string) =>
  Array.from({ length: count }, (_, index) => view('other', {
    type, logicalId: `F${index}`, condition, properties: { LogGroupName, FilterPattern: '', ...properties },
  }));
const found = (resources: ResourceView[], flowLogs: ResourceView[] = [flowLogInGroup()]) => {
  const inApp = app([GROUP, ...flowLogs, ...resources]);
  return faults(rule, inApp, inApp);
};
/** Subscription filters on a log group in a Region. */
const inRegion = (region: string, count: number) => {
  const stack = stackIn('111122223333', region);
  const group = view('log-group', { stack });
  const logGroupName = new Reference(group);
  const filters = many(count, SUBSCRIPTION, { LogGroupName: logGroupName });
  const inApp = app([group, flowLogInGroup({ stack, logGroupName }), ...filters]);
  return faults(rule, inApp, inApp);
};
const REGEX = '[..., srcaddr = %^10\\.%, rest]';

test.each([
  ['101 metric filters', many(101, METRIC), 'can have 100 metric filters, this is number 101'],
  ['6 subscription filters, in whichever Region', many(6, SUBSCRIPTION), 'can have 5 subscription filters, this is number 6'],
  ['6 filters with regular expressions', many(6, METRIC, { FilterPattern: REGEX }), 'can have 5 filters with regular expressions'],
])('%s on one log group fail', (_, filters, says) => {
  expect(found(filters)).toEqual([expect.stringContaining(`LogGroupName: the log group 'Stack/Group' ${says}`)]);
});

test.each([
  ['100 metric filters', many(100, METRIC)],
  ['5 subscription filters, perhaps in ca-central-1', many(5, SUBSCRIPTION)],
  ['5 filters with regular expressions, and one without', [...many(5, METRIC, { FilterPattern: REGEX }), ...many(1, METRIC)]],
  ['filters under a condition', many(6, SUBSCRIPTION, {}, 'Enabled')],
  ['filters on groups known only at deployment', many(6, SUBSCRIPTION, { LogGroupName: UNKNOWN })],
  ['patterns known only at deployment', many(6, METRIC, { FilterPattern: UNKNOWN })],
])('%s pass', (_, filters) => {
  expect(found(filters)).toEqual([]);
});

test('filters on a log group without flow logs pass', () => {
  expect(found(many(6, SUBSCRIPTION), [])).toEqual([]);
});

test.each([['us-east-1', 2], ['ca-central-1', 5]])('a log group in %s takes %d subscription filters', (region, most) => {
  expect(inRegion(region, most)).toEqual([]);
  expect(inRegion(region, most + 1)).toEqual([expect.stringContaining(`can have ${most} subscription filters`)]);
});
