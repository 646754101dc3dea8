import { logAlarmLooksTooEarly as rule } from '../../../src/validation/rules/log-alarm-looks-too-early';
import type { LogAlarmView, ResourceView } from '../../../src/validation/view/views';
import { flowLogInGroup } from '../../support/filters';
import { logAlarmFaults } from '../../support/log-alarms';
import { flowLog, UNKNOWN } from '../../support/views';

/** As the example of AWS has it: ten minutes that end now, every ten minutes. */
const example = { scheduleExpression: 'rate(10 minutes)', startTimeOffset: 600, endTimeOffset: undefined };

const minutely = (given = {}) => flowLogInGroup({ maxAggregationInterval: 60, ...given });

test.each<[string, Partial<LogAlarmView>, ResourceView[], RegExp]>([
  ['ten minutes that end now', example, [flowLogInGroup()],
    /Configuration: EndTimeOffset must be at least 900 s with a period of 600 s, got 0 s; .* up to 900 s/],
  ['ten minutes that end now, on records of one minute', example, [minutely()], /at least 360 s .* up to 360 s/],
  ['ten minutes that end now, on records of a transit gateway', example,
    [flowLogInGroup({ resourceType: 'TransitGateway', trafficType: undefined })], /up to 360 s/],
  ['ten minutes that ended a minute ago', { ...example, startTimeOffset: 660, endTimeOffset: 60 }, [flowLogInGroup()], /got 60 s/],
])('a log alarm that looks at %s may never see late records', (_, given, resources, says) => {
  expect(logAlarmFaults(rule, given, resources)).toEqual([expect.stringMatching(says)]);
});

test.each<[string, Partial<LogAlarmView>, ResourceView[]]>([
  ['an hour that ended when all had arrived', {}, [flowLogInGroup()]],
  ['an hour that ends now, where the next runs see what was late', { startTimeOffset: 3600, endTimeOffset: 0 }, [flowLogInGroup()]],
  ['ten minutes that ended long enough ago', { ...example, startTimeOffset: 1500, endTimeOffset: 900 }, [flowLogInGroup()]],
  ['less than a run, which is another rule\'s fault', { ...example, startTimeOffset: 300 }, [flowLogInGroup()]],
  ['records of an unknown interval', example, [flowLogInGroup({ maxAggregationInterval: UNKNOWN })]],
  ['a schedule that is known only at deployment', { ...example, scheduleExpression: UNKNOWN }, [flowLogInGroup()]],
  ['other logs', { ...example, logGroupIdentifiers: ['others'] }, [flowLogInGroup()]],
  ['a group that a flow log of an unknown destination may use', example,
    [flowLogInGroup(), flowLog({ logicalId: 'B', logGroupName: UNKNOWN })]],
  ['a group with a punctual flow log', { ...example, startTimeOffset: 960, endTimeOffset: 360 },
    [flowLogInGroup(), minutely({ logicalId: 'B' })]],
  ['no log group', { ...example, logGroupIdentifiers: [] }, [flowLogInGroup()]],
])('a log alarm that looks at %s passes', (_, given, resources) => {
  expect(logAlarmFaults(rule, given, resources)).toEqual([]);
});
