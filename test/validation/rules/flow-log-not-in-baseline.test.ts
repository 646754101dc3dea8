import { flowLogNotInBaseline } from '../../../src/validation/rules/flow-log-not-in-baseline';
import { findings, baselineFlowLog, baselineView } from '../../support/baseline-view';

const flowLog = baselineFlowLog({ path: 'Network/New/FlowLog' });

test('each new flow log is told of on a build server', () => {
  const [finding] = findings(flowLogNotInBaseline, baselineView([{ kind: 'new', flowLog }], { warnsOfNew: true }));

  expect(finding.resource?.path).toBe('Network/New/FlowLog');
  expect(finding.message).toContain('cdk.flow-logs.json does not have this flow log');
  expect(finding.fix).toBe('Run cdk synth on your own machine and commit cdk.flow-logs.json.');
});

test('a file that does not exist is told of once for each stack, not for each flow log', () => {
  const many = [{ kind: 'new', flowLog } as const, { kind: 'new', flowLog: baselineFlowLog() } as const];

  const found = findings(flowLogNotInBaseline, baselineView(many, { warnsOfNew: true, exists: false }));

  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('cdk.flow-logs.json does not exist')]);
});

test.each([
  ['where it will be written', baselineView([{ kind: 'new', flowLog }])],
  ['that is only changed', baselineView([{ kind: 'renamed', flowLog, before: baselineFlowLog() }], { warnsOfNew: true })],
  ['while the file cannot be read', baselineView([], {
    warnsOfNew: true, exists: false, trouble: { kind: 'damaged', message: 'line 1' },
  })],
])('nothing is told of a flow log %s', (_what, baseline) => {
  expect(findings(flowLogNotInBaseline, baseline)).toEqual([]);
});
