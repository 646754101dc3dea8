import type { BaselineFlowLog, BaselineView, Difference } from '../../src/validation/view/baseline-view';
import type { Finding, RuleAbout } from '../../src/validation/rule';
import { app, flowLog } from './views';

/** A flow log as the baseline has it. */
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

/** What a rule about the baseline finds. */
export function findings(rule: RuleAbout<'baseline'>, baseline: BaselineView): readonly Finding[] {
  return rule.check(baseline, app());
}
