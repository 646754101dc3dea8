import { flowLogReplaced } from '../../../src/validation/rules/flow-log-replaced';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

const flowLog = baselineFlowLog();
const properties = [{ property: 'TrafficType', before: 'ALL', after: 'REJECT' }];

test('a flow log that is replaced is told what changed and what the replacement means', () => {
  const [finding] = findings(flowLogReplaced, baselineView([{ kind: 'replaced', flowLog, before: flowLog, properties }]));

  expect(finding).toMatchObject({ property: 'TrafficType', resource: { path: 'Network/FlowLog/FlowLog' } });
  expect(finding.message).toContain('TrafficType changed from "ALL" to "REJECT". CloudFormation replaces the flow log');
  expect(finding.fix).toContain('Restore TrafficType to "ALL".');
  expect(finding.fix).toContain('cdk synth --quiet -c flow-logs:accept=Network/FlowLog/FlowLog');
});

test('nothing is said of a collision, which cannot happen', () => {
  const [{ message, fix }] = findings(flowLogReplaced, baselineView([{ kind: 'replaced', flowLog, before: flowLog, properties }]));

  expect(`${message} ${fix}`).not.toMatch(/AlreadyExists|refuse/);
});

test('a change that may collide is told by another rule', () => {
  expect(findings(flowLogReplaced, baselineView([{ kind: 'changed', flowLog, before: flowLog, properties }]))).toEqual([]);
});
