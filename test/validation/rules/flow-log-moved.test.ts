import { flowLogMoved } from '../../../src/validation/rules/flow-log-moved';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

const before = baselineFlowLog();
const flowLog = baselineFlowLog({ stack: 'Monitoring', path: 'Monitoring/FlowLog/FlowLog' });

test('a moved flow log is told where it was, and which stack to deploy first', () => {
  const [finding] = findings(flowLogMoved, baselineView([{ kind: 'moved', flowLog, before, stackExists: true }]));

  expect(finding.resource?.path).toBe('Monitoring/FlowLog/FlowLog');
  expect(finding.message).toContain('was Network/FlowLog/FlowLog in stack Network: EC2 may reject it in stack Monitoring');
  expect(finding.fix).toContain('Deploy Network first');
  expect(finding.fix).toContain('cdk synth --quiet -c flow-logs:accept=Monitoring/FlowLog/FlowLog');
});

test('from a stack that the app does not have, the flow log is to be deleted first', () => {
  const [{ fix }] = findings(flowLogMoved, baselineView([{ kind: 'moved', flowLog, before, stackExists: false }]));

  expect(fix).toContain('Stack Network is not in this app: delete it or its flow log first.');
});

test('what the file says cannot begin a line of the report', () => {
  const hostile = { ...before, path: 'A\nERROR fake', stack: 'B\n::error::fake' };
  const [{ message, fix }] = findings(flowLogMoved, baselineView([{ kind: 'moved', flowLog, before: hostile, stackExists: true }]));

  expect(message).not.toContain('\n');
  expect(fix).not.toMatch(/^(ERROR|::)/m);
});

test.each(['new', 'renamed'] as const)('a %s flow log is none that was moved', (kind) => {
  expect(findings(flowLogMoved, baselineView([{ kind, flowLog, before }]))).toEqual([]);
});
