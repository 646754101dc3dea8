import { printable } from '../model/printable';
import type { AlarmSimulationResult } from './alarm-simulation-result';
import { reasonForNoVerdict } from './alarm-simulation-result';
import { drawPeriods } from './draw-periods';
import { durationText } from '../model/duration-text';
import type { SimulatedContributor } from './simulated-contributor';

/** So many of those who raise the alarm are listed. */
const CONTRIBUTORS_SHOWN = 20;

/** The simulation as text: what happened, then a row per period with its bar, and a row per change of state. */
export function drawTimeline(result: AlarmSimulationResult): string {
  const rows = reasonForNoVerdict(result) === undefined && result.datapoints.length > 0 ? ['', ...drawPeriods(result)] : [];
  return [...summaryOf(result), ...rows].join('\n');
}

/** The simulation in a few lines. */
export function summaryOf(result: AlarmSimulationResult): string[] {
  const { condition, records, matches, unreadable, problems, contributors } = result;
  return [
    verdictOf(result),
    `condition: ${printable(condition)}`,
    `records: ${records} read, ${matches} matched${unreadable > 0 ? `, ${unreadable} unreadable` : ''}`,
    ...problems.map((problem) => `  unreadable: ${problem}`),
    ...contributors.slice(0, CONTRIBUTORS_SHOWN).map((each) => `contributor: ${describeContributor(each, result)}`),
    ...contributors.length > CONTRIBUTORS_SHOWN ? [`  … ${contributors.length - CONTRIBUTORS_SHOWN} more contributors …`] : [],
    ...(records > 0 ? [`arrival: ${arrivalOf(result)}`] : []),
  ];
}

function verdictOf(result: AlarmSimulationResult): string {
  const reason = reasonForNoVerdict(result);
  return reason === undefined ? whenItFires(result) : `no verdict: ${reason}`;
}

function describeContributor(
  { values, firesEarliest, firesLatest }: SimulatedContributor, { misfortune }: AlarmSimulationResult,
): string {
  return `${printable(values.join(' '))} ${whenItFires({ earliest: firesEarliest, latest: firesLatest, misfortune })}`;
}

function whenItFires({ earliest, latest, misfortune }: Pick<AlarmSimulationResult, 'earliest' | 'latest' | 'misfortune'>): string {
  if (earliest === undefined) return 'never fires';
  const first = earliest.toISOString();
  if (latest === undefined) return `may never fire: at ${first} at the earliest, never if ${misfortune}`;
  return earliest.getTime() === latest.getTime() ? `fires at ${first}` : `fires between ${first} and ${latest.toISOString()}`;
}

function arrivalOf({ delivery: { aggregation, delivery } }: AlarmSimulationResult): string {
  return `up to ${durationText(aggregation + delivery)} after the start of a record `
    + `(aggregation ${durationText(aggregation)}, delivery ${durationText(delivery)})`;
}
