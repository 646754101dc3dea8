import { flowLogRenamed } from '../../../src/validation/rules/flow-log-renamed';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

const recorded = baselineFlowLog();
const flowLog = baselineFlowLog({ logicalId: 'New', path: 'Network/New/FlowLog' });

test('a renamed flow log is told which one it was, and how to keep its logical id', () => {
  const [finding] = findings(flowLogRenamed, baselineView([{ kind: 'renamed', flowLog, recorded }]));

  expect(finding.resource?.path).toBe('Network/New/FlowLog');
  expect(finding.message).toContain('this flow log is Network/FlowLog/FlowLog (FlowLog3CB084E9) under a new logical id');
  expect(finding.fix).toContain('overrideLogicalId(\'FlowLog3CB084E9\')');
  expect(finding.fix).toContain('cdk synth --quiet -c flow-logs:accept=Network/New/FlowLog');
});

test.each(['new', 'moved'] as const)('a %s flow log is none that was renamed', (kind) => {
  expect(findings(flowLogRenamed, baselineView([{ kind, flowLog, recorded }]))).toEqual([]);
});
