import type { LogAlarmSettings } from './log-alarm-settings';
import { RecordLines } from './record-lines';
import type { Sample } from './value-segments';
import { withData } from '../filter-pattern/build-pattern';
import { FlowLogField } from '../model/flow-log-field';
import { readColumns } from '../records/read-columns';

/** A group of records that is compared with the threshold by itself. */
export interface Contributor {
  readonly values: string[];
  readonly samples: Sample[];
}

/** The records that a log alarm is simulated on, by contributor. */
export class ContributorRecords {
  public readonly lines = new RecordLines();

  /** When the first record started, and the last one, matching or not; infinite without records. */
  public first = Infinity;
  public last = -Infinity;

  /** How many records satisfy the conditions. */
  public matches = 0;

  /** When the periods begin in which records start, matching or not. */
  public readonly periods = new Set<number>();

  private readonly byName = new Map<string, Contributor>();

  constructor({ format, measure, conditions, groups, period }: LogAlarmSettings, lines: Iterable<string>) {
    const tests = withData(format, conditions)
      .map((condition) => ({ condition, column: format.indexOf(condition.field) }));
    const columnsOfGroup = groups.map((field) => format.indexOf(field));
    if (groups.length === 0) this.contributorOf([]);
    for (const line of lines) {
      const record = this.lines.read(line, format);
      if (record === undefined) continue;
      const time = record.number(FlowLogField.START)!;
      this.first = Math.min(this.first, time);
      this.last = Math.max(this.last, time);
      this.periods.add(time - time % period);
      const columns = readColumns(record.line, format);
      if (!tests.every(({ condition, column }) => condition.isSatisfiedBy(columns[column]))) continue;
      this.matches++;
      const value = measure.kind === 'count' ? undefined : record.number(measure.field);
      this.contributorOf(columnsOfGroup.map((column) => columns[column])).samples.push({ time, value });
    }
  }

  /** In the order in which they first come; without groups there is one for all records, also if there is none. */
  public get contributors(): Contributor[] {
    return [...this.byName.values()];
  }

  /** Whether there is any record. */
  public get isEmpty(): boolean {
    return this.lines.records === 0;
  }

  private contributorOf(values: string[]): Contributor {
    const name = values.join(' ');
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const contributor = { values, samples: [] };
    this.byName.set(name, contributor);
    return contributor;
  }
}
