import type { Difference } from '../../src/validation/baseline/compare';
import type { BaselineView } from '../../src/validation/view/baseline-view';
import type { BaselineFlowLog } from '../../src/validation/baseline/baseline-flow-log';
import type { Finding, RuleAbout } from '../../src/validation/rule';
import { app, flowLog } from './views';

/** A flow log as the record has it. */
export function baselineFlowLog(given: Partial<BaselineFlowLog> = {}): BaselineFlowLog {
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
export function baselineView(differences: readonly Difference[], given: Partial<BaselineView> = {}): BaselineView {
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
export function findings(rule: RuleAbout<'baseline'>, record: BaselineView): readonly Finding[] {
  return rule.check(record, app());
}
