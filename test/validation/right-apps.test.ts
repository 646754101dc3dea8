import { FlowLogCoverage, FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { AppReading } from '../../src/validation/reading/app-reading';
import { problemsIn } from '../support/validate';
import { RIGHT_APPS } from './apps';

test.each(Object.entries(RIGHT_APPS))('nothing is wrong with %s, and every VPC of it has a flow log', (_, makeApp) => {
  const app = makeApp();

  expect(problemsIn(app, new FlowLogsValidator({ coverage: FlowLogCoverage.EVERY_VPC }))).toEqual([]);
  expect(new AppReading(app).flowLogs.length).toBeGreaterThan(0);
});
