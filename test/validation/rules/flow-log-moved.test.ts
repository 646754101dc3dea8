import { flowLogMoved } from '../../../src/validation/rules/flow-log-moved';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

const recorded = baselineFlowLog();
const flowLog = baselineFlowLog({ stack: 'Monitoring', path: 'Monitoring/FlowLog/FlowLog' });

test('a moved flow log is told where it was, and which stack to deploy first', () => {
  const [finding] = findings(flowLogMoved, baselineView([{ kind: 'moved', flowLog, recorded }]));

  expect(finding.resource?.path).toBe('Monitoring/FlowLog/FlowLog');
  expect(finding.message).toContain('was Network/FlowLog/FlowLog in stack Network: EC2 may refuse to create it in stack Monitoring');
  expect(finding.fix).toContain('Deploy Network first');
  expect(finding.fix).toContain('cdk synth --quiet -c flow-logs:accept=Monitoring/FlowLog/FlowLog');
});

test.each(['new', 'renamed'] as const)('a %s flow log is none that was moved', (kind) => {
  expect(findings(flowLogMoved, baselineView([{ kind, flowLog, recorded }]))).toEqual([]);
});
