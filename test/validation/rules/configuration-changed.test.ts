import type { PropertyChange } from '../../../src/validation/baseline/compare';
import { configurationChanged } from '../../../src/validation/rules/configuration-changed';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

test.each<[PropertyChange, string, string]>([
  [{ property: 'TrafficType', before: 'ALL', after: 'REJECT' },
    'TrafficType changed from "ALL" to "REJECT".', 'Restore TrafficType to "ALL".'],
  [{ property: 'MaxAggregationInterval', before: undefined, after: 600 },
    'MaxAggregationInterval changed from nothing to 600.', 'Remove MaxAggregationInterval again.'],
  [{ property: 'ResourceId', before: { ref: 'Network.Vpc8378EB38', attr: 'Ref' }, after: 'vpc-1' },
    'ResourceId changed from Network.Vpc8378EB38 to "vpc-1".', 'Restore ResourceId to Network.Vpc8378EB38.'],
])('%j is told with the old and the new value, and how to restore it', (change, message, fix) => {
  const [finding] = findings(configurationChanged, changed([change]));

  expect(finding.property).toBe(change.property);
  expect(finding.message).toContain(message);
  expect(finding.fix).toContain(fix);
});

test('each property that changed is a finding of its own, at the flow log', () => {
  const found = findings(configurationChanged, changed([
    { property: 'LogFormat', before: '${version}', after: '${action}' },
    { property: 'TrafficType', before: 'ALL', after: 'REJECT' },
  ]));

  expect(found.map(({ property, resource }) => [property, resource?.path])).toEqual([
    ['LogFormat', 'Network/FlowLog/FlowLog'], ['TrafficType', 'Network/FlowLog/FlowLog'],
  ]);
});

test('the fix has the one command that accepts the change', () => {
  const [{ fix }] = findings(configurationChanged, changed([{ property: 'TrafficType', before: 'ALL', after: 'REJECT' }]));

  expect(fix.split('\n')).toContain('  cdk synth --quiet -c flow-logs:accept=Network/FlowLog/FlowLog');
});

test('no change and no other difference is a change of configuration', () => {
  const flowLog = baselineFlowLog();
  const recorded = baselineFlowLog({ logicalId: 'Old' });

  expect(findings(configurationChanged, baselineView([]))).toEqual([]);
  expect(findings(configurationChanged, baselineView([{ kind: 'new', flowLog }, { kind: 'renamed', flowLog, recorded }]))).toEqual([]);
});

function changed(properties: PropertyChange[]) {
  return baselineView([{ kind: 'changed', flowLog: baselineFlowLog(), recorded: baselineFlowLog(), properties }]);
}
