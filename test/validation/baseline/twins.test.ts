import { Twins } from '../../../src/validation/baseline/twins';
import type { BaselineFlowLog } from '../../../src/validation/view/baseline-view';
import { baselineFlowLog } from '../../support/baseline-view';

const OF_ID = { ResourceId: 'vpc-1', TrafficType: 'ALL' };
const flowLog = (given: Partial<BaselineFlowLog> = {}) => baselineFlowLog({ properties: OF_ID, ...given });
const STACKS = [flowLog(), flowLog({ stack: 'Other' })];

const NEW = flowLog({ logicalId: 'New' });

test('nothing is missing, so what is new is new', () => {
  expect(new Twins([], [], STACKS).match(NEW)).toEqual({ kind: 'new', flowLog: NEW });
});

test('one that is gone from the same stack was renamed', () => {
  const before = flowLog({ logicalId: 'Old' });

  expect(new Twins([before], [], STACKS).match(NEW)).toEqual({ kind: 'renamed', flowLog: NEW, before });
});

test('one that is gone from another stack was moved', () => {
  const before = flowLog({ stack: 'Other' });

  expect(new Twins([before], [], STACKS).match(NEW)).toEqual({ kind: 'moved', flowLog: NEW, before, stackExists: true });
});

test('one that is gone turns up again once only', () => {
  const twins = new Twins([flowLog({ logicalId: 'Old' })], [], STACKS);

  expect([NEW, flowLog({ logicalId: 'Newer' })].map((each) => twins.match(each).kind)).toEqual(['renamed', 'new']);
});

test('one of the same stack is likelier than one deployed with it, and that likelier than any other', () => {
  const [same, nested, other] = [flowLog({ logicalId: 'Old' }), flowLog({ stack: 'Network/Nested' }), flowLog({ stack: 'Other' })];
  const twins = new Twins([other, nested, same], [], STACKS);

  expect([NEW, NEW, NEW, NEW].map((each) => twins.match(each)).map((each) => 'before' in each ? each.before : undefined))
    .toEqual([same, nested, other, undefined]);
});

test('one that turned up again is the only one that is taken off the list', () => {
  const [same, nested, other] = [flowLog({ logicalId: 'Old' }), flowLog({ stack: 'Network/Nested' }), flowLog({ stack: 'Other' })];
  const twins = new Twins([same, nested, other], [], STACKS);

  expect([NEW, NEW, NEW].map((each) => twins.match(each).kind)).toEqual(['renamed', 'renamed', 'moved']);
});

test.each<[string, Partial<BaselineFlowLog>, string]>([
  ['another role', { properties: { ...OF_ID, DeliverLogsPermissionArn: { ref: 'Network.Role', attr: 'Arn' } } }, 'renamed'],
  ['its properties in another order', { properties: { TrafficType: 'ALL', ResourceId: 'vpc-1' } }, 'renamed'],
  ['another traffic type', { properties: { ...OF_ID, TrafficType: 'REJECT' } }, 'new'],
  ['another environment', { environment: 'aws://444455556666/eu-west-1' }, 'new'],
])('with %s it is %s', (_, given, kind) => {
  const before = flowLog({ logicalId: 'Old', ...given });

  expect(new Twins([before], [], STACKS).match({ ...NEW, environment: 'aws://111122223333/eu-west-1' }).kind).toBe(kind);
});

const OF_OTHER = { ResourceId: { ref: 'Vpcs.Vpc', attr: 'Ref' }, TrafficType: 'ALL' };
const OF_NOBODY = { ResourceId: { ref: 'Nobody.Vpc', attr: 'Ref' }, TrafficType: 'ALL' };
const OF_OWN = { ResourceId: { ref: 'Gone.Vpc', attr: 'Ref' }, TrafficType: 'ALL' };
const UNKNOWN = 'aws://unknown-account/unknown-region';

test.each<[string, Partial<BaselineFlowLog>, string]>([
  ['an id', {}, 'moved'],
  ['a resource of another stack that is in the app', { properties: OF_OTHER }, 'moved'],
  ['a resource of a stack that is not in the app', { properties: OF_NOBODY }, 'new'],
  ['a resource of its own stack, as stages have it', { properties: OF_OWN }, 'new'],
  ['a resource of another stack, in an unknown account', { properties: OF_OTHER, environment: UNKNOWN }, 'new'],
])('of a stack that is not in the app this time, a flow log of %s is %s', (_, given, kind) => {
  const before = flowLog({ stack: 'Gone', ...given });
  const now = flowLog({ ...given, logicalId: 'New' });
  const twins = new Twins([], [before], [...STACKS, flowLog({ stack: 'Vpcs' })]);

  expect(twins.match(now)).toMatchObject(kind === 'moved' ? { kind, before, stackExists: false } : { kind });
});
