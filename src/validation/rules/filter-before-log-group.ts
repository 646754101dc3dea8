import { isCreated } from '../questions/destinations';
import { readFilter } from '../questions/filters/flow-log-filter';
import { defineRule } from '../rule';

/** AWS creates a log group that does not exist when the first record is delivered, minutes after the deployment. */
export const filterBeforeLogGroup = defineRule({
  id: 'filter-before-log-group',
  summary: 'A filter is on a log group that AWS creates only when its first record is delivered.',
  severity: 'warning',
  subject: 'filter',
  check(filter, app) {
    const read = readFilter(filter, app);
    if (read === undefined || isCreated(read.logGroup, app)) return [];
    const flowLog = read.flowLogs.find(({ stack, target }) =>
      stack === filter.stack && target.logGroupCreatedByAws === true);
    if (flowLog === undefined) return [];
    return [{
      property: 'LogGroupName',
      message: `the log group must exist before its filters, got '${read.logGroup}', which AWS creates when ${flowLog.path} delivers `
        + 'its first record: the first deployment of the stack fails',
      fix: 'Let the app create the log group: leave out createLogGroup.',
    }];
  },
});
