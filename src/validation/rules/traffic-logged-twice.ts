import { overlappingFlowLogs } from '../questions/overlapping-flow-logs';
import { defineRule } from '../rule';

/** Each of the two flow logs delivers the record, and AWS charges for both. */
export const trafficLoggedTwice = defineRule({
  id: 'traffic-logged-twice',
  summary: 'Two flow logs deliver records of the same traffic to the same destination.',
  severity: 'warning',
  subject: 'app',
  onRequest: 'coverage',
  check(app) {
    return app.flowLogs.flatMap((flowLog) => {
      const [other] = overlappingFlowLogs(flowLog, app);
      if (other === undefined) return [];
      return [{
        resource: flowLog,
        property: 'ResourceId',
        message: `${other.path} delivers records of the same traffic to the same destination: `
          + 'each is delivered and charged twice',
        fix: 'Remove one of the two flow logs, give one a different destination, or limit both to different traffic types.',
      }];
    });
  },
});
