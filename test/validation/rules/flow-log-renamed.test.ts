import { flowLogRenamed } from '../../../src/validation/rules/flow-log-renamed';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

const before = baselineFlowLog();
const flowLog = baselineFlowLog({ logicalId: 'New', path: 'Network/New/FlowLog' });

test('a renamed flow log is told which one it was, and how to keep its logical id', () => {
  const [finding] = findings(flowLogRenamed, baselineView([{ kind: 'renamed', flowLog, before }]));

  expect(finding.resource?.path).toBe('Network/New/FlowLog');
  expect(finding.message).toContain('this flow log is Network/FlowLog/FlowLog (FlowLog3CB084E9) under a new logical id');
  expect(finding.fix).toContain('its path was Network/FlowLog/FlowLog');
  expect(finding.fix).toContain('overrideLogicalId(\'FlowLog3CB084E9\')');
  expect(finding.fix).toContain('cdk synth --quiet -c flow-logs:accept=Network/New/FlowLog');
});

test('under a new role, the old logical id would be another change', () => {
  const [{ fix }] = findings(flowLogRenamed, baselineView([{
    kind: 'renamed', before, flowLog: { ...flowLog, properties: { DeliverLogsPermissionArn: { ref: 'Network.NewRole', attr: 'Arn' } } },
  }]));

  expect(fix).not.toContain('overrideLogicalId');
});

test('what the file says cannot begin a line of the report', () => {
  const hostile = { ...before, path: 'A\nERROR fake', logicalId: 'B\n::error::fake' };
  const [{ message, fix }] = findings(flowLogRenamed, baselineView([{ kind: 'renamed', flowLog, before: hostile }]));

  expect(message).not.toContain('\n');
  expect(fix).not.toMatch(/^(ERROR|::)/m);
});

test.each(['new', 'moved'] as const)('a %s flow log is none that was renamed', (kind) => {
  expect(findings(flowLogRenamed, baselineView([{ kind, flowLog, before, stackExists: true }]))).toEqual([]);
});
