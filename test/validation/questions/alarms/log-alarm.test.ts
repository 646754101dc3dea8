import { groupedBy, queriedGroups, windowOf } from '../../../../src/validation/questions/alarms/log-alarm';
import type { LogAlarmView } from '../../../../src/validation/view/views';
import { flowLogInGroup, GROUP } from '../../../support/filters';
import { app, Reference, STACK, UNKNOWN } from '../../../support/views';

const alarm = (given: Partial<LogAlarmView>) => ({ stack: STACK, ...given }) as LogAlarmView;

test.each<[LogAlarmView['aggregationExpression'], string[]]>([
  ['count(*) by srcAddr', ['srcAddr']],
  ['count(*) by srcAddr, dstPort | sort desc', ['srcAddr', 'dstPort']],
  ['count(*) by srcAddr, bin(5m)', ['srcAddr', 'bin(5m)']],
  ['sum(bytes) BY `pkt-srcaddr`', ['`pkt-srcaddr`']],
  ['count(*)', []],
  [UNKNOWN, []],
  [undefined, []],
])('%p groups by %j', (aggregationExpression, fields) => {
  expect(groupedBy(alarm({ aggregationExpression }))).toEqual(fields);
});

const WINDOW: Partial<LogAlarmView> = { scheduleExpression: 'rate(5 minutes)', startTimeOffset: 3600, endTimeOffset: 600 };

test.each<[Partial<LogAlarmView>, ReturnType<typeof windowOf>]>([
  [{}, { interval: 300, period: 3000, endOffset: 600 }],
  [{ endTimeOffset: undefined }, { interval: 300, period: 3600, endOffset: 0 }],
  [{ scheduleExpression: 'rate(1 hour)' }, { interval: 3600, period: 3000, endOffset: 600 }],
  [{ scheduleExpression: ' RATE ( 2 Days ) ' }, { interval: 172_800, period: 3000, endOffset: 600 }],
  [{ scheduleExpression: 'cron(0 12 * * ? *)' }, undefined],
  [{ scheduleExpression: 'rate(0 minutes)' }, undefined],
  [{ scheduleExpression: UNKNOWN }, undefined],
  [{ startTimeOffset: UNKNOWN }, undefined],
  [{ startTimeOffset: 600 }, undefined],
  [{ endTimeOffset: UNKNOWN }, undefined],
])('%j looks at %j', (given, window) => {
  expect(windowOf(alarm({ ...WINDOW, ...given }))).toEqual(window);
});

test('the log groups are known if flow logs of the app deliver to each', () => {
  const flowLog = flowLogInGroup();
  const groups = (logGroupIdentifiers: LogAlarmView['logGroupIdentifiers']) =>
    queriedGroups(alarm({ logGroupIdentifiers }), app([GROUP, flowLog]))?.map(({ flowLogs }) => flowLogs);

  expect(groups([new Reference(GROUP)])).toEqual([[flowLog]]);
  expect([groups([new Reference(GROUP), 'others']), groups([]), groups(UNKNOWN), groups(undefined)])
    .toEqual([undefined, undefined, undefined, undefined]);
});
