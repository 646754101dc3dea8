import { configurationChanged } from '../../../src/validation/rules/configuration-changed';
import type { PropertyChange } from '../../../src/validation/view/baseline-view';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

test.each<[PropertyChange, string, string]>([
  [{ property: 'LogFormat', before: '${version}', after: '${action}' },
    'LogFormat changed from "${version}" to "${action}".', 'Restore LogFormat to "${version}".'],
  [{ property: 'MaxAggregationInterval', before: undefined, after: 600 },
    'MaxAggregationInterval changed from nothing to 600.', 'Remove MaxAggregationInterval again.'],
  [{ property: 'DeliverLogsPermissionArn', before: { ref: 'Network.Role1ABCC5F0', attr: 'Arn' }, after: { ref: 'Network.Other', attr: 'Arn' } },
    'DeliverLogsPermissionArn changed from Network.Role1ABCC5F0.Arn to Network.Other.Arn.',
    'Restore DeliverLogsPermissionArn to Network.Role1ABCC5F0.Arn.'],
])('%j is told with the old and the new value, and how to restore it', (change, message, fix) => {
  const [finding] = findings(configurationChanged, changed([change]));

  expect(finding.property).toBe(change.property);
  expect(finding.message).toContain(message);
  expect(finding.fix).toContain(fix);
});

test('each property that changed is a finding of its own, at the flow log', () => {
  const found = findings(configurationChanged, changed([
    { property: 'LogFormat', before: '${version}', after: '${action}' },
    { property: 'MaxAggregationInterval', before: 600, after: 60 },
  ]));

  expect(found.map(({ property, resource }) => [property, resource?.path])).toEqual([
    ['LogFormat', 'Network/FlowLog/FlowLog'], ['MaxAggregationInterval', 'Network/FlowLog/FlowLog'],
  ]);
});

test('deploying twice removes the flow log alone, not the construct with its log group', () => {
  const [{ fix }] = findings(configurationChanged, changed([{ property: 'LogFormat', before: '${version}', after: '${action}' }]));

  expect(fix).toContain('node.tryRemoveChild(\'FlowLog\') on Network/FlowLog');
});

test.each([
  ['aws://unknown-account/unknown-region', true],
  ['aws://111122223333/unknown-region', true],
  ['aws://111122223333/eu-west-1', false],
])('in %s it may be the flow log of another stage: %s', (environment, may) => {
  const flowLog = baselineFlowLog({ environment });
  const properties = [{ property: 'LogFormat', before: '${version}', after: '${action}' }];

  const [{ fix }] = findings(configurationChanged, baselineView([{ kind: 'changed', flowLog, before: flowLog, properties }]));

  expect(fix.includes('-c flow-logs:baseline-file=cdk.flow-logs.STAGE.json')).toBe(may);
});

test('the fix has the one command that accepts the change', () => {
  const [{ fix }] = findings(configurationChanged, changed([{ property: 'MaxAggregationInterval', before: 600, after: 60 }]));

  expect(fix.split('\n')).toContain('  cdk synth --quiet -c flow-logs:accept=Network/FlowLog/FlowLog');
});

test('no change and no other difference is a change of configuration', () => {
  const flowLog = baselineFlowLog();
  const before = baselineFlowLog({ logicalId: 'Old' });

  expect(findings(configurationChanged, baselineView([]))).toEqual([]);
  expect(findings(configurationChanged, baselineView([{ kind: 'new', flowLog }, { kind: 'renamed', flowLog, before }]))).toEqual([]);
});

function changed(properties: PropertyChange[]) {
  return baselineView([{ kind: 'changed', flowLog: baselineFlowLog(), before: baselineFlowLog(), properties }]);
}
