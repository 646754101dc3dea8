import { JudgedPeriod, nextState } from '../../src/simulation/next-state';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';

const { ALARM, INSUFFICIENT_DATA, OK } = SimulatedAlarmState;
const SAME = 'the same as before';

/** `0 - X`: not breaching, missing, breaching; the most recent last, as in the AWS guide. */
function periodsOf(text: string): JudgedPeriod[] {
  return text.split(' ').reverse().flatMap((mark, age) => mark === '-' ? [] : [{ age, breaches: mark === 'X' }]);
}

/**
 * The two tables of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html, and
 * below them what its text adds: the columns are missing, ignore, breaching and notBreaching.
 */
test.each<[number, string, string, string, string, string]>([
  [3, '0 - X - X', OK, OK, OK, OK],
  [3, '0 - - - -', OK, OK, OK, OK],
  [3, '- - - - -', INSUFFICIENT_DATA, SAME, ALARM, OK],
  [3, '0 X X - X', ALARM, ALARM, ALARM, ALARM],
  [3, '- - X - -', ALARM, SAME, ALARM, OK],
  [2, '0 - X - X', ALARM, ALARM, ALARM, ALARM],
  [2, '0 0 X 0 X', ALARM, ALARM, ALARM, ALARM],
  [2, '0 - X - -', OK, OK, ALARM, OK],
  [2, '- - - - 0', OK, OK, ALARM, OK],
  [2, '- - - X -', ALARM, SAME, ALARM, OK],

  [3, '- - - - X', SAME, SAME, ALARM, OK], // no premature alarm
  [3, '- - - X -', SAME, SAME, ALARM, OK],
  [3, 'X X X 0 0', OK, OK, OK, OK], // what is older than the evaluation periods does not count
])('%i of 3 periods, %s', (datapointsToAlarm, text, ...expected) => {
  const periods = periodsOf(text);
  const treatments = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;

  for (const before of [OK, ALARM, INSUFFICIENT_DATA]) {
    const states = treatments.map((treatMissingData) =>
      nextState({ periods, evaluationPeriods: 3, datapointsToAlarm, treatMissingData, state: before }));
    expect(states).toEqual(expected.map((state) => state === SAME ? before : state));
  }
});
