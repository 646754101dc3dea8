import { compareWithBaseline, type Comparison } from '../../../src/validation/baseline/compare';
import { keyOf } from '../../../src/validation/baseline/flow-log-key';
import type { BaselineFlowLog } from '../../../src/validation/view/baseline-view';

const original = flowLog('Network', 'FlowLogA', {
  TrafficType: 'ALL',
  ResourceId: { ref: 'Network.Vpc', attr: 'Ref' },
  DeliverLogsPermissionArn: { ref: 'Network.RoleA', attr: 'Arn' },
});
const KNOWN = 'aws://111122223333/eu-west-1';
const UNKNOWN = 'aws://unknown-account/unknown-region';
const renamed = {
  ...original, logicalId: 'FlowLogB', properties: { ...original.properties, DeliverLogsPermissionArn: { ref: 'Network.RoleB', attr: 'Arn' } },
};
const changed = { ...original, properties: { ...original.properties, TrafficType: 'REJECT' } };

test('nothing differs where the baseline has what is synthesized', () => {
  expect(compare([original], [original])).toEqual({ differences: [], next: [original] });
});

test('the order of keys inside a value is no difference', () => {
  const reordered = { ...original, properties: { ...original.properties, ResourceId: { attr: 'Ref', ref: 'Network.Vpc' } } };

  expect(compare([original], [reordered]).differences).toEqual([]);
});

test('a flow log that the baseline does not have is new, and gets into it', () => {
  expect(compare([], [original])).toEqual({ differences: [{ kind: 'new', flowLog: original }], next: [original] });
});

test('a construct that moves but keeps its logical id is the same flow log, at another path', () => {
  const elsewhere = { ...original, path: 'Network/Inner/FlowLog' };

  expect(compare([original], [elsewhere])).toEqual({ differences: [], next: [elsewhere] });
});

test.each([
  ['a default spelled out', 'changed', { MaxAggregationInterval: 600 },
    { property: 'MaxAggregationInterval', before: undefined, after: 600 }],
  ['another role', 'changed', { DeliverLogsPermissionArn: { ref: 'Network.RoleB', attr: 'Arn' } },
    { property: 'DeliverLogsPermissionArn', before: { ref: 'Network.RoleA', attr: 'Arn' }, after: { ref: 'Network.RoleB', attr: 'Arn' } }],
  ['another type of traffic', 'replaced', { TrafficType: 'REJECT' }, { property: 'TrafficType', before: 'ALL', after: 'REJECT' }],
  ['another resource', 'replaced', { ResourceId: { ref: 'Network.Other', attr: 'Ref' } },
    { property: 'ResourceId', before: { ref: 'Network.Vpc', attr: 'Ref' }, after: { ref: 'Network.Other', attr: 'Ref' } }],
])('%s under the same logical id: %s, and the baseline stays', (_what, kind, properties, change) => {
  const now = { ...original, properties: { ...original.properties, ...properties } };

  expect(compare([original], [now])).toEqual({
    differences: [{ kind, flowLog: now, before: original, properties: [change] }], next: [original],
  });
});

test('a new type of traffic and a new format at once cannot collide either', () => {
  const now = { ...original, properties: { ...original.properties, TrafficType: 'REJECT', LogFormat: '${action}' } };

  expect(compare([original], [now]).differences).toMatchObject([{ kind: 'replaced', properties: [{}, {}] }]);
});

test('another spelling of the destination may be the same destination', () => {
  const byName = { ...original, properties: { LogGroupName: 'group' } };
  const byArn = { ...original, properties: { LogDestination: 'arn:aws:logs:eu-west-1:111122223333:log-group:group' } };

  expect(compare([byName], [byArn]).differences).toMatchObject([{ kind: 'changed' }]);
});

test('a property that is no longer set is a change', () => {
  const now = { ...original, properties: { TrafficType: 'ALL', ResourceId: original.properties.ResourceId } };

  expect(compare([original], [now]).differences).toMatchObject([{ kind: 'changed', properties: [{ property: 'DeliverLogsPermissionArn' }] }]);
});

test('an accepted change is no difference, and gets into the baseline', () => {
  expect(compare([original], [changed], { accepts: () => true })).toEqual({ differences: [], next: [changed] });
});

test('accepting one change leaves the others refused', () => {
  const other = flowLog('Network', 'Other', { TrafficType: 'ALL' });
  const otherChanged = flowLog('Network', 'Other', { TrafficType: 'REJECT' });

  const { differences, next } = compare([original, other], [changed, otherChanged], { accepts: ({ logicalId }) => logicalId === 'Other' });

  expect(differences).toMatchObject([{ kind: 'replaced', flowLog: changed }]);
  expect(next).toEqual([original, otherChanged]);
});

describe('a flow log under a new logical id', () => {
  test('is renamed if the old one is gone and they differ at most in their roles', () => {
    expect(compare([original], [renamed])).toEqual({
      differences: [{ kind: 'renamed', flowLog: renamed, before: original }], next: [original],
    });
  });

  test('is new if the old one is still there', () => {
    expect(compare([original], [original, renamed])).toMatchObject({ differences: [{ kind: 'new', flowLog: renamed }] });
  });

  test('is new if it has another configuration: the documented way to change one', () => {
    const another = { ...changed, logicalId: 'FlowLogB' };

    expect(compare([original], [another])).toEqual({ differences: [{ kind: 'new', flowLog: another }], next: [another] });
  });

  test('takes the place of the old one in the baseline once accepted', () => {
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
      differences: [{ kind: 'moved', flowLog: moved, before: original, stackExists: true }], next: [original],
    });
  });

  test('is new if the old stack is not synthesized, so that nothing tells whether the old one is gone', () => {
    expect(compare([original], [moved], { stacks: ['Monitoring'] }))
      .toEqual({ differences: [{ kind: 'new', flowLog: moved }], next: [moved, original] });
  });

  test.each<[string, string, BaselineFlowLog['properties'], string]>([
    ['moved, if both monitor one id', UNKNOWN, { ResourceId: 'vpc-1', TrafficType: 'ALL' }, 'moved'],
    ['moved, if both monitor a resource of a third stack', KNOWN, { ResourceId: { ref: 'Base.Vpc', attr: 'Ref' } }, 'moved'],
    ['new, if the third stack may be in another account', UNKNOWN, { ResourceId: { ref: 'Base.Vpc', attr: 'Ref' } }, 'new'],
    ['new, if the resource is unknown', KNOWN, { ResourceId: { Ref: 'VpcParameter' } }, 'new'],
  ])('of an app that no longer has the old stack is %s', (_what, environment, properties, kind) => {
    const old = { ...original, environment, properties };
    const now = { ...old, stack: 'Renamed' };
    const stacks = ['Renamed', 'Base'].map((stack) => ({ environment, stack }));

    const { differences, next } = compareWithBaseline([old], { stacks, formerKeys: stacks, flowLogs: [now] },
      () => false);

    expect(differences).toMatchObject([kind === 'moved' ? { kind, stackExists: false } : { kind }]);
    expect(next).toContain(old);
  });

  test('leaves the baseline where it was once the move is accepted', () => {
    const old = { ...original, properties: { ResourceId: 'vpc-1' } };
    const now = { ...old, stack: 'Renamed' };

    expect(compare([old], [now], { stacks: ['Renamed'], accepts: () => true })).toEqual({ differences: [], next: [now] });
  });

  test('is new in another region', () => {
    const abroad = { ...moved, environment: 'aws://111122223333/us-east-1' };
    const stacks = [original, abroad];

    expect(compareWithBaseline([original], { stacks, formerKeys: [], flowLogs: [abroad] }, () => false).differences).toMatchObject([{ kind: 'new' }]);
  });
});

describe('a flow log that is gone', () => {
  test('leaves the baseline', () => {
    expect(compare([original], [])).toEqual({ differences: [], next: [] });
  });

  test('leaves the baseline together with its nested stack', () => {
    expect(compare([{ ...original, stack: 'Network/Logs' }], []).next).toEqual([]);
  });

  test('stays in the baseline if its stack is not synthesized', () => {
    expect(compare([original], [], { stacks: ['Monitoring'] }).next).toEqual([original]);
  });
});

test('one app synthesized for two environments in turn keeps both in the baseline', () => {
  const production = { ...changed, environment: 'aws://444455556666/eu-west-1' };

  const first = compareWithBaseline([], { stacks: [original], formerKeys: [], flowLogs: [original] }, () => false);
  const second = compareWithBaseline(first.next, { stacks: [production], formerKeys: [],
    flowLogs: [production] }, () => false);
  const third = compareWithBaseline(second.next, { stacks: [original], formerKeys: [], flowLogs: [original] },
    () => false);

  expect(third).toEqual({ differences: [], next: [original, production] });
});

describe('one stack, synthesized with and without known account', () => {
  const unknown = { ...original, environment: 'aws://unknown-account/unknown-region' };
  const known = original;
  const inOther = { ...original, environment: 'aws://444455556666/eu-west-1' };
  const to = (flowLog: BaselineFlowLog) => ({ ...flowLog, properties: { ...flowLog.properties, LogFormat: '${action}' } });
  const kinds = (baseline: BaselineFlowLog[], flowLog: BaselineFlowLog) =>
    compareWithBaseline(baseline, { stacks: [flowLog], formerKeys: [], flowLogs: [flowLog] }, () => false)
      .differences.map(({ kind }) => kind);

  test.each<[string, BaselineFlowLog[], BaselineFlowLog, string[]]>([
    ['a change accepted with credentials is one without', [unknown, to(known)], to(unknown), []],
    ['a change accepted without credentials is one with', [to(unknown), known], to(known), []],
    ['a change that nobody accepted is told', [unknown, known], to(unknown), ['changed']],
    ['a change accepted in another account is not one here', [known, to(inOther)], to(known), ['changed']],
    ['another account is another flow log', [known], to(inOther), ['new']],
  ])('%s', (_what, baseline, flowLog, expected) => {
    expect(kinds(baseline, flowLog)).toEqual(expected);
  });
});

test('a second stack of the same name for a while leaves nothing that is out of date', () => {
  const byName = { ...original, stack: 'network' };
  const byArtifact = { ...original, stack: 'DevNetwork' };
  const formerKeys = [byName, byArtifact];

  const later = { ...changed, stack: 'network' };
  const two = compareWithBaseline([byName], { stacks: [byArtifact], formerKeys, flowLogs: [byArtifact] }, () => false);
  const one = compareWithBaseline(two.next, { stacks: [byName], formerKeys, flowLogs: [later] }, () => false);

  expect(two).toMatchObject({ differences: [{ kind: 'new' }], next: [byArtifact] });
  expect(one.differences.map(({ kind }) => kind)).toEqual(['new']);
});

function flowLog(stack: string, logicalId: string, properties: BaselineFlowLog['properties']): BaselineFlowLog {
  return { environment: 'aws://111122223333/eu-west-1', stack, logicalId, path: `${stack}/${logicalId}`, properties };
}

function compare(baseline: BaselineFlowLog[], flowLogs: BaselineFlowLog[], options: {
  accepts?: (flowLog: BaselineFlowLog) => boolean; stacks?: string[];
} = {}): Comparison {
  const stacks = (options.stacks ?? ['Network']).map((stack) => ({ environment: 'aws://111122223333/eu-west-1', stack }));
  const { differences, next } = compareWithBaseline(baseline, { stacks, formerKeys: stacks, flowLogs },
    options.accepts ?? (() => false));
  return { differences, next: [...next].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}
