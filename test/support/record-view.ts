import type { Difference } from '../../src/validation/record/compare';
import type { RecordView } from '../../src/validation/record/record-view';
import type { RecordedFlowLog } from '../../src/validation/record/recorded-flow-log';
import type { Finding, Rule } from '../../src/validation/rule';
import { app, flowLog } from './views';

/** A flow log as the record has it. */
export function recordedFlowLog(given: Partial<RecordedFlowLog> = {}): RecordedFlowLog {
  return {
    environment: 'aws://111122223333/eu-west-1',
    stack: 'Network',
    logicalId: 'FlowLog3CB084E9',
    path: 'Network/FlowLog/FlowLog',
    properties: { TrafficType: 'ALL' },
    ...given,
  };
}

/** What a comparison shows that finds these differences. */
export function recordView(differences: readonly Difference[], given: Partial<RecordView> = {}): RecordView {
  return {
    file: 'cdk.flow-logs.json',
    exists: true,
    warnsOfNew: false,
    differences: differences.map((difference) => ({ difference, flowLog: flowLog({ path: difference.flowLog.path }) })),
    landmarks: [flowLog({ path: 'Network/FlowLog/FlowLog' })],
    ...given,
  };
}

/** What a rule about the record finds. */
export function findings(rule: Rule, record: RecordView): readonly Finding[] {
  return rule.check(record as never, app());
}
