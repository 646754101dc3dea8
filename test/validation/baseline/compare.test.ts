import { compareWithBaseline, type Comparison } from '../../../src/validation/baseline/compare';
import { keyOf, type BaselineFlowLog } from '../../../src/validation/baseline/baseline-flow-log';

const original = flowLog('Network', 'FlowLogA', {
  TrafficType: 'ALL',
  ResourceId: { ref: 'Network.Vpc', attr: 'Ref' },
  DeliverLogsPermissionArn: { ref: 'Network.RoleA', attr: 'Arn' },
});
const renamed = {
  ...original, logicalId: 'FlowLogB', properties: { ...original.properties, DeliverLogsPermissionArn: { ref: 'Network.RoleB', attr: 'Arn' } },
};
const changed = { ...original, properties: { ...original.properties, TrafficType: 'REJECT' } };

test('nothing differs where the record has what is synthesized', () => {
  expect(compare([original], [original])).toEqual({ differences: [], next: [original] });
});

test('the order of keys inside a value is no difference', () => {
  const reordered = { ...original, properties: { ...original.properties, ResourceId: { attr: 'Ref', ref: 'Network.Vpc' } } };

  expect(compare([original], [reordered]).differences).toEqual([]);
});

test('a flow log that the record does not know is new, and recorded', () => {
  expect(compare([], [original])).toEqual({ differences: [{ kind: 'new', flowLog: original }], next: [original] });
});

test('a construct that moves but keeps its logical id is the same flow log, at another path', () => {
  const elsewhere = { ...original, path: 'Network/Inner/FlowLog' };

  expect(compare([original], [elsewhere])).toEqual({ differences: [], next: [elsewhere] });
});

test.each([
  ['another value', { TrafficType: 'REJECT' }, { property: 'TrafficType', before: 'ALL', after: 'REJECT' }],
  ['a default spelled out', { MaxAggregationInterval: 600 }, { property: 'MaxAggregationInterval', before: undefined, after: 600 }],
  ['another resource', { ResourceId: { ref: 'Network.Other', attr: 'Ref' } },
    { property: 'ResourceId', before: { ref: 'Network.Vpc', attr: 'Ref' }, after: { ref: 'Network.Other', attr: 'Ref' } }],
  ['another role', { DeliverLogsPermissionArn: 'arn' },
    { property: 'DeliverLogsPermissionArn', before: { ref: 'Network.RoleA', attr: 'Arn' }, after: 'arn' }],
])('%s under the same logical id is a change, and the record stays', (_what, properties, change) => {
  const now = { ...original, properties: { ...original.properties, ...properties } };

  expect(compare([original], [now])).toEqual({
    differences: [{ kind: 'changed', flowLog: now, recorded: original, properties: [change] }], next: [original],
  });
});

test('a property that is no longer set is a change', () => {
  const now = { ...original, properties: { TrafficType: 'ALL', ResourceId: original.properties.ResourceId } };

  expect(compare([original], [now]).differences).toMatchObject([{ kind: 'changed', properties: [{ property: 'DeliverLogsPermissionArn' }] }]);
});

test('an accepted change is no difference, and is recorded', () => {
  expect(compare([original], [changed], { accepts: () => true })).toEqual({ differences: [], next: [changed] });
});

test('accepting one change leaves the others refused', () => {
  const other = flowLog('Network', 'Other', { TrafficType: 'ALL' });
  const otherChanged = flowLog('Network', 'Other', { TrafficType: 'REJECT' });

  const { differences, next } = compare([original, other], [changed, otherChanged], { accepts: ({ logicalId }) => logicalId === 'Other' });

  expect(differences).toMatchObject([{ kind: 'changed', flowLog: changed }]);
  expect(next).toEqual([original, otherChanged]);
});

describe('a flow log under a new logical id', () => {
  test('is renamed if the old one is gone and they differ at most in their roles', () => {
    expect(compare([original], [renamed])).toEqual({
      differences: [{ kind: 'renamed', flowLog: renamed, recorded: original }], next: [original],
    });
  });

  test('is new if the old one is still there', () => {
    expect(compare([original], [original, renamed])).toMatchObject({ differences: [{ kind: 'new', flowLog: renamed }] });
  });

  test('is new if it has another configuration: the documented way to change one', () => {
    const another = { ...changed, logicalId: 'FlowLogB' };

    expect(compare([original], [another])).toEqual({ differences: [{ kind: 'new', flowLog: another }], next: [another] });
  });

  test('takes the place of the old one in the record once accepted', () => {
    expect(compare([original], [renamed], { accepts: () => true })).toEqual({ differences: [], next: [renamed] });
  });

  test('is renamed, too, if it went into a nested stack, which is deployed with its parent', () => {
    const nested = { ...original, stack: 'Network/Logs' };

    expect(compare([original], [nested], { stacks: ['Network', 'Network/Logs'] })).toMatchObject({ differences: [{ kind: 'renamed' }] });
  });

  test('is the renamed one for one old flow log only', () => {
    const third = { ...renamed, logicalId: 'FlowLogC' };

    expect(compare([original], [renamed, third]).differences.map(({ kind }) => kind)).toEqual(['renamed', 'new']);
  });
});

describe('a flow log in another stack', () => {
  const moved = { ...original, stack: 'Monitoring' };

  test('is moved if the old one is gone from a stack of the same account and region', () => {
    expect(compare([original], [moved], { stacks: ['Network', 'Monitoring'] })).toEqual({
      differences: [{ kind: 'moved', flowLog: moved, recorded: original }], next: [original],
    });
  });

  test('is new if the old stack is not synthesized, so that nothing tells whether the old one is gone', () => {
    expect(compare([original], [moved], { stacks: ['Monitoring'] }))
      .toEqual({ differences: [{ kind: 'new', flowLog: moved }], next: [moved, original] });
  });

  test('is new in another region', () => {
    const abroad = { ...moved, environment: 'aws://111122223333/us-east-1' };
    const stacks = [original, abroad];

    expect(compareWithBaseline([original], { stacks, flowLogs: [abroad] }, () => false).differences).toMatchObject([{ kind: 'new' }]);
  });
});

describe('a flow log that is gone', () => {
  test('leaves the record', () => {
    expect(compare([original], [])).toEqual({ differences: [], next: [] });
  });

  test('leaves the record together with its nested stack', () => {
    expect(compare([{ ...original, stack: 'Network/Logs' }], []).next).toEqual([]);
  });

  test('stays in the record if its stack is not synthesized', () => {
    expect(compare([original], [], { stacks: ['Monitoring'] }).next).toEqual([original]);
  });
});

test('one app synthesized for two environments in turn keeps both in the record', () => {
  const production = { ...changed, environment: 'aws://444455556666/eu-west-1' };

  const first = compareWithBaseline([], { stacks: [original], flowLogs: [original] }, () => false);
  const second = compareWithBaseline(first.next, { stacks: [production], flowLogs: [production] }, () => false);
  const third = compareWithBaseline(second.next, { stacks: [original], flowLogs: [original] }, () => false);

  expect(third).toEqual({ differences: [], next: [original, production] });
});

test('the time grows with the flow logs, not with their pairs', () => {
  const many = Array.from({ length: 3000 }, (_, i) => flowLog('Network', `FlowLog${i}`, { ResourceId: `vpc-${i}` }));
  const moved = many.map((one) => ({ ...one, stack: 'Monitoring' }));
  const start = performance.now();

  const { differences } = compare(many, moved, { stacks: ['Network', 'Monitoring'] });

  expect(differences).toHaveLength(3000);
  expect(performance.now() - start).toBeLessThan(3000);
});

function flowLog(stack: string, logicalId: string, properties: BaselineFlowLog['properties']): BaselineFlowLog {
  return { environment: 'aws://111122223333/eu-west-1', stack, logicalId, path: `${stack}/${logicalId}`, properties };
}

function compare(recorded: BaselineFlowLog[], flowLogs: BaselineFlowLog[], options: {
  accepts?: (flowLog: BaselineFlowLog) => boolean; stacks?: string[];
} = {}): Comparison {
  const stacks = (options.stacks ?? ['Network']).map((stack) => ({ environment: 'aws://111122223333/eu-west-1', stack }));
  const { differences, next } = compareWithBaseline(recorded, { stacks, flowLogs }, options.accepts ?? (() => false));
  return { differences, next: [...next].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}
