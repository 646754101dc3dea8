import * as fc from 'fast-check';
import { periodsUntilComplete } from '../../src/model/delivery';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { simulateAlarm } from '../../src/simulation/simulate-alarm';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';
import { record } from '../support/records';
import { Arrival, referenceChanges } from './reference';
import { GUIDE_SETTINGS } from './settings';

/** The alarm of the guide, and the hour before the newest one: what the alarms of this library have by default. */
const BUILT: AlarmSettings = { ...GUIDE_SETTINGS, evaluationPeriods: periodsUntilComplete(3600), datapointsToAlarm: 1 };

const TWO = Date.UTC(2026, 10, 20, 2) / 1000;

function linesAt(starts: number[]): string[] {
  return starts.map((start) => record({ at: new Date(start * 1000) }));
}

/** A slow scan: one rejected connection every so many minutes, all night. */
function every(minutes: number): string[] {
  return linesAt(Array.from({ length: 60 }, (_, index) => TWO + Math.floor(index * minutes * 60)));
}

function clock(date: Date | undefined): string {
  return date === undefined ? 'never' : date.toISOString().slice(11, 16);
}

test.each([
  [6.6, '03:00', 'never', 'never'],
  [6.3, '02:57', 'never', 'never'],
  [5.9, '02:54', '03:00', 'never'],
  [5.2, '02:47', '02:53', 'never'],
])('ten within one hour alone, one record every %f minutes: complete data %s, 60 s and 5 min %s, 600 s and 5 min %s',
  (minutes, complete, quick, slow) => {
    const lines = every(minutes);
    const [minute, tenMinutes] = [60, 600]
      .map((aggregation) => simulateAlarm({ ...GUIDE_SETTINGS, aggregation }, lines));

    const moments = [minute.firesEarliest, minute.firesLatest, tenMinutes.firesLatest];
    expect(moments.map(clock)).toEqual([complete, quick, slow]);
  });

test.each([6.6, 6.3, 5.9, 5.2, 4])('with the hour before the newest, one record every %f minutes raises it', (minutes) => {
  simulateAlarm(BUILT, every(minutes)).assertFires();
});

describe('what docs/alarms.md guarantees', () => {
  /** Ten starts, to the second, in 60 minutes of the clock, which need not begin at the full hour. */
  const within = fc.tuple(fc.nat(59), fc.array(fc.nat(3599), { minLength: 10, maxLength: 10 }))
    .map(([minute, offsets]) => offsets.map((offset) => TWO + minute * 60 + offset).sort((a, b) => a - b));
  const others = fc.array(fc.integer({ min: -20_000, max: 20_000 }), { maxLength: 5 });
  const lateness = fc.constantFrom(0, 300, 900, 3000);

  test('any ten records within 60 minutes raise the alarm, if none is more than an hour late', () => {
    fc.assert(fc.property(within, others, lateness, (starts, more, delivery) => {
      const lines = linesAt([...starts, ...more.map((offset) => TWO + offset)]);

      simulateAlarm({ ...BUILT, delivery }, lines).assertFires();
    }), { numRuns: 300 });
  });

  test('fewer than ten in any 60 minutes never do', () => {
    const scattered = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(scattered, lateness, (offsets, delivery) => {
      const minutes = offsets.map((offset) => Math.floor(offset / 60));
      fc.pre(minutes.every((minute) => minutes.filter((other) => other >= minute && other < minute + 60).length < 10));

      simulateAlarm({ ...BUILT, delivery }, linesAt(offsets.map((offset) => TWO + offset))).assertNeverFires();
    }), { numRuns: 300 });
  });

  test('nineteen or more within 45 minutes raise it once, fewer perhaps again when the hour before has them all', () => {
    const many = fc.array(fc.nat(2699), { minLength: 19, maxLength: 40 });
    const others = Array.from({ length: 60 }, (_, index) =>
      record({ action: 'ACCEPT', at: new Date((TWO + index * 600) * 1000) }));
    const alarms = (lines: string[]) => simulateAlarm(BUILT, [...lines, ...others]).changes
      .filter(({ after }) => after === SimulatedAlarmState.ALARM).length;
    fc.assert(fc.property(many, (offsets) => {
      expect(alarms(linesAt(offsets.map((offset) => TWO + offset)))).toBe(1);
    }), { numRuns: 200 });
    expect(alarms(linesAt(Array.from({ length: 10 }, (_, index) => TWO + index * 120)))).toBe(2);
  });

  test('up to two hours after the first, if they are spread', () => {
    const spread = linesAt(Array.from({ length: 10 }, (_, index) => TWO + index * 399));

    expect(clock(simulateAlarm(BUILT, spread).firesLatest)).toBe('04:00');
  });
});

test('whenever the records arrive, the alarm fires between the earliest and the latest moment', () => {
  const arrival = fc.record({ gap: fc.constantFrom(0, 60, 120, 600), late: fc.nat(900) });
  const arrivals = fc.array(arrival, { minLength: 1, maxLength: 14 });
  const alarms = fc.record({
    threshold: fc.integer({ min: 1, max: 4 }), period: fc.constantFrom(300, 600, 1800), built: fc.boolean(),
  });
  fc.assert(fc.property(arrivals, alarms, fc.constantFrom(0, 2), (list, { threshold, period, built }, morePeriods) => {
    const records: Arrival[] = [];
    let start = TWO;
    for (const { gap, late } of list) {
      start += gap;
      records.push({ start, isMatch: true, arrival: start + 60 + late });
    }
    const evaluationPeriods = built ? periodsUntilComplete(period) : 1;
    const alarm = { ...GUIDE_SETTINGS, threshold, period, evaluationPeriods, datapointsToAlarm: 1 };
    const until = start + 900 + 10 * period;

    const { firesEarliest, firesLatest } = simulateAlarm(alarm, linesAt(records.map((arrival) => arrival.start)));

    const fired = referenceChanges(alarm, records, morePeriods, TWO, until)
      .find(({ after }) => after === SimulatedAlarmState.ALARM)?.at;
    if (fired === undefined) expect(firesLatest).toBeUndefined();
    else {
      expect(firesEarliest!.getTime() / 1000).toBeLessThanOrEqual(fired);
      expect((firesLatest?.getTime() ?? Infinity) / 1000).toBeGreaterThanOrEqual(fired);
    }
  }), { numRuns: 300 });
});

describe('an alarm on arrivals', () => {
  const SILENCE: AlarmSettings = {
    ...GUIDE_SETTINGS, pattern: { matches: () => true }, defaultValue: undefined, clock: 'arrival', threshold: 1,
    comparisonOperator: 'LessThanThreshold', treatMissingData: 'breaching',
  };
  const hours = (...list: number[]) => linesAt(list.map((hour) => TWO + hour * 3600));

  test('fires later by as much as the records are late, and by the further periods that CloudWatch may look at', () => {
    const { firesEarliest, firesLatest } = simulateAlarm(SILENCE, hours(0, 1, 8));

    expect([clock(firesEarliest), clock(firesLatest)]).toEqual(['04:01', '06:16']);
  });

  test('does not fire while records come, nor because they end', () => {
    simulateAlarm(SILENCE, hours(0, 1, 2, 3)).assertNeverFires();
  });

  test('with periods of a minute it may take nine of them', () => {
    const minutes: AlarmSettings = { ...SILENCE, period: 60, aggregation: 60, delivery: 0 };

    const { firesEarliest, firesLatest } = simulateAlarm(minutes, hours(0, 8));

    expect([clock(firesEarliest), clock(firesLatest)]).toEqual(['02:02', '02:11']);
  });
});
