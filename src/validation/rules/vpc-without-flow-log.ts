import { flowLogsOfUnknownResources, mayMonitor, vpcsWithoutFlowLog } from '../questions/coverage';
import { mayBeCoveredByRule } from '../questions/telemetry-rules';
import { defineRule } from '../rule';

/** Traffic that no flow log captures leaves no trace. */
export const vpcWithoutFlowLog = defineRule({
  id: 'vpc-without-flow-log',
  summary: 'Neither a VPC itself nor each of its subnets has a flow log.',
  severity: 'error',
  subject: 'app',
  onRequest: 'coverage',
  check(app) {
    const unknown = flowLogsOfUnknownResources(app);
    const vpcs = vpcsWithoutFlowLog(app).filter((vpc) =>
      !unknown.some((flowLog) => mayMonitor(flowLog, vpc)) && !mayBeCoveredByRule(vpc, app));
    return vpcs.map((resource) => ({
      resource,
      message: 'no flow log monitors the VPC or all of its subnets; one of accepted traffic alone does not count',
      fix: 'Add a flow log of all or of rejected traffic to the VPC, or one to every VPC without any: '
        + 'Mixins.of(app).apply(new FlowLogMixin()).',
    }));
  },
});
