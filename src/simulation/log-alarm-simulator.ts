import { AlarmSimulation } from './alarm-simulation';
import { breachTest, isTooMuch, isWorse } from './comparison';
import { contributorDatapoints } from './contributor-datapoints';
import { Contributor, ContributorRecords } from './contributor-records';
import { dateOf } from './date-of';
import { describeLogAlarm } from './describe-condition';
import type { LogAlarmSettings } from './log-alarm-settings';
import { byFirstAlarm } from './scenarios';
import { alarmingRuns, AlarmingRun, firstAlarm, firstRun } from './scheduled-runs';
import { SimulatedAlarmState } from './simulated-alarm-state';
import type { SimulatedContributor } from './simulated-contributor';
import type { SimulatedStateChange } from './simulated-state-change';
import { fillGaps, Segment, Sight, valueSegments } from './value-segments';

/** What happens if records are so late and runs at such moments. */
interface Scenario {
  readonly sight: Sight;
  readonly phase: number;
  readonly firesAt?: number;
}

/** What a log alarm would have done on these records. */
export function simulateLogAlarm(settings: LogAlarmSettings, lines: Iterable<string>): AlarmSimulation {
  return new LogAlarmSimulator(settings, lines).result();
}

class LogAlarmSimulator {
  private readonly records: ContributorRecords;
  private readonly breaches: (value: number) => boolean;

  constructor(private readonly settings: LogAlarmSettings, lines: Iterable<string>) {
    this.breaches = breachTest(settings);
    this.records = new ContributorRecords(settings, lines);
  }

  public result(): AlarmSimulation {
    const { settings, records: { contributors, matches, lines: { records, unreadable, problems } } } = this;
    const firing = new Map(contributors.map((each) => [each, this.scenariosOf([each])]));
    const scenarios = this.scenariosOf(contributors);
    const worst = scenarios.at(-1)!;
    return AlarmSimulation._of({
      condition: describeLogAlarm(settings),
      period: settings.period,
      threshold: settings.threshold,
      clock: 'start',
      delivery: settings,
      earliest: dateOf(scenarios[0].firesAt),
      latest: dateOf(worst.firesAt),
      misfortune: 'the query runs at other moments or records are as late as usual',
      datapoints: contributorDatapoints(this.records, settings),
      changes: this.changes(worst),
      earliestChanges: this.changes(scenarios[0]),
      contributors: settings.groups.length === 0 ? [] : contributorsOf(firing),
      format: settings.format.toString(),
      records, matches, unreadable, problems,
    });
  }

  /** In order of the first alarm; those in which it never fires come last. The runs may begin at any second of their interval. */
  private scenariosOf(contributors: Contributor[]): Scenario[] {
    const { interval } = this.settings;
    const scenarios = this.sights().flatMap((sight) => {
      const breaches = contributors
        .map((each) => this.found(each, sight).filter(({ value }) => this.isBreaching(value)))
        .filter((segments) => segments.length > 0);
      return Array.from({ length: interval }, (_, phase): Scenario => {
        const moments = breaches.flatMap((segments) => firstAlarm(segments, phase, this.settings) ?? []);
        return { sight, phase, firesAt: moments.length === 0 ? undefined : Math.min(...moments) };
      });
    });
    return scenarios.sort(byFirstAlarm);
  }

  /** When records are seen if they are there at once, and if they are as late as usual; once if that is the same. */
  private sights(): Sight[] {
    const { aggregation, delivery, endOffset, period } = this.settings;
    const to = endOffset + period;
    const late = Math.max(endOffset, aggregation + delivery);
    return late === endOffset ? [{ from: endOffset, to }] : [{ from: endOffset, to }, { from: late, to }];
  }

  /** What runs find of a contributor up to so many seconds after the first run that can see the last record. */
  private found({ samples }: Contributor, sight: Sight, after = 0): Segment[] {
    const { groups, measure } = this.settings;
    const segments = valueSegments(samples, measure, sight);
    if (this.records.isEmpty) return segments;
    const { first, last } = this.records;
    const until = last + sight.from + after + 1;
    const nothing = measure.kind === 'count' ? 0 : undefined;
    const all = groups.length > 0 ? segments : fillGaps(segments, first + sight.from, until, nothing);
    if (isTooMuch(this.settings)) return all;
    const whole = first + sight.to;
    return all
      .map((segment) => ({ ...segment, from: Math.max(segment.from, whole), until: Math.min(segment.until, until) }))
      .filter((segment) => segment.from < segment.until);
  }

  /** Contributors without a value are not there, or have no number; only the whole can be missing. */
  private isBreaching(value: number | undefined): boolean {
    if (value !== undefined) return this.breaches(value);
    return this.settings.groups.length === 0 && this.settings.treatMissingData === 'breaching';
  }

  /**
   * Whether records that are not known, so many seconds after the last one could be seen, make no difference. More of them
   * only add to too many, and the first run that sees the last record may be that late.
   */
  private isCertain(later: number, after: SimulatedAlarmState, value?: number): boolean {
    if (after === SimulatedAlarmState.OK) return later < this.settings.interval;
    return isTooMuch(this.settings) && value !== undefined;
  }

  private changes({ sight, phase }: Scenario): SimulatedStateChange[] {
    if (this.records.isEmpty) return [];
    const { settings: { interval, endOffset }, records: { contributors, first, last } } = this;
    const runs = new Map<number, AlarmingRun>();
    for (const contributor of contributors) {
      const found = this.found(contributor, sight, interval - 1);
      if (!found.some(({ value }) => this.isBreaching(value))) continue;
      for (const run of alarmingRuns(found, (value) => this.isBreaching(value), phase, this.settings)) {
        const before = runs.get(run.at);
        if (before === undefined || isWorse(run.value, before.value, this.settings)) runs.set(run.at, run);
      }
    }
    const start = firstRun(first + sight.from, phase, interval);
    const known = last + sight.from;
    const changes: SimulatedStateChange[] = [];
    let state = SimulatedAlarmState.INSUFFICIENT_DATA;
    const change = (at: number, after: SimulatedAlarmState, value?: number) => {
      if (after === state || !(at <= known || this.isCertain(at - known, after, value))) return;
      changes.push({ at: dateOf(at), before: state, after, value, periodEnd: dateOf(at - endOffset) });
      state = after;
    };
    if (!runs.has(start)) change(start, SimulatedAlarmState.OK);
    for (const { at, value } of [...runs.values()].sort((a, b) => a.at - b.at)) {
      change(at, SimulatedAlarmState.ALARM, value);
      if (!runs.has(at + interval)) change(at + interval, SimulatedAlarmState.OK);
    }
    return changes;
  }
}

function contributorsOf(firing: Map<Contributor, Scenario[]>): SimulatedContributor[] {
  return [...firing]
    .filter(([, scenarios]) => scenarios[0].firesAt !== undefined)
    .sort(([a, [first]], [b, [second]]) => first.firesAt! - second.firesAt! || (a.values.join(' ') < b.values.join(' ') ? -1 : 1))
    .map(([{ values }, scenarios]) => ({
      values, firesEarliest: dateOf(scenarios[0].firesAt!), firesLatest: dateOf(scenarios.at(-1)!.firesAt),
    }));
}
