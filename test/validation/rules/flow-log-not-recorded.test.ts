import { flowLogNotRecorded } from '../../../src/validation/rules/flow-log-not-recorded';
import { findings, recordedFlowLog, recordView } from '../../support/record-view';

const flowLog = recordedFlowLog({ path: 'Network/New/FlowLog' });

test('each new flow log is told of on a build server', () => {
  const [finding] = findings(flowLogNotRecorded, recordView([{ kind: 'new', flowLog }], { warnsOfNew: true }));

  expect(finding.resource?.path).toBe('Network/New/FlowLog');
  expect(finding.message).toContain('cdk.flow-logs.json does not have this flow log');
  expect(finding.fix).toBe('Run cdk synth on your own machine and commit cdk.flow-logs.json.');
});

test('a file that does not exist is told of once for each stack, not for each flow log', () => {
  const many = [{ kind: 'new', flowLog } as const, { kind: 'new', flowLog: recordedFlowLog() } as const];

  const found = findings(flowLogNotRecorded, recordView(many, { warnsOfNew: true, exists: false }));

  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('cdk.flow-logs.json does not exist')]);
});

test.each([
  ['where it will be recorded', recordView([{ kind: 'new', flowLog }])],
  ['that is only changed', recordView([{ kind: 'renamed', flowLog, recorded: recordedFlowLog() }], { warnsOfNew: true })],
  ['while the record cannot be read', recordView([], {
    warnsOfNew: true, exists: false, trouble: { kind: 'damaged', message: 'line 1' },
  })],
])('nothing is told of a flow log %s', (_what, record) => {
  expect(findings(flowLogNotRecorded, record)).toEqual([]);
});
