import type { FlowLogCondition } from '../../filter-pattern/flow-log-condition';
import { compileCondition, type Predicate } from '../../filter-pattern/predicate';
import { BYTES } from '../../filter-pattern/reader';
import { FlowLogField } from '../../model/flow-log-field';
import type { FlowLogFormat } from '../../model/flow-log-format';
import { FlowLogQueryOrder } from '../flow-log-query-order';
import { withData } from '../../filter-pattern/build-pattern';
import { expectedInstead, LARGEST_NUMBER, LAST_SECOND } from '../../records/read-columns';
import { checkFields } from '../needed-fields';
import type { Question } from '../question';
import { numberBetween } from './bytes-number';
import { GroupTable } from './group-table';
import { LineReader, type LineListener } from './line-reader';
import { MeasureValues } from './measure-values';
import { rankRows, type Row } from './rank-rows';

/** Is called for lines that are not records. */
export type OnUnreadable = (problem: string, line: string) => void;

export interface RunnerSettings {
  readonly question: Question;

  /** Unix seconds that `last` counts back from. */
  readonly now: number;
  readonly onUnreadable: OnUnreadable;
}

const SPACE = 32;
const LARGEST_TIME = 6; // bytes

/** Answers a question from the bytes of files. Memory grows with the number of groups, not with the number of records. */
export class QuestionRunner {
  /** How many records were read. */
  public records = 0;

  /** How many of them meet the conditions. */
  public matches = 0;

  private readonly question: Question;
  private readonly from: number;
  private readonly until: number;
  private groups = new GroupTable();
  private values: MeasureValues;
  private name = Buffer.allocUnsafe(1 << 12);
  private reading?: Reading;

  constructor(private readonly settings: RunnerSettings) {
    this.question = settings.question;
    this.values = new MeasureValues(this.question.measure.kind);
    const { range } = this.question;
    this.from = (range?.kind === 'last' ? settings.now - range.seconds : range?.from) ?? -Infinity;
    this.until = (range?.kind === 'between' ? range.until : undefined) ?? Infinity;
    if (this.isWhole) this.groups.indexOf(this.name, 0);
  }

  /** How many groups there are. */
  public get size(): number {
    return this.groups.size;
  }

  /** What follows is of this format. An error where the format lacks a field that the question is about. */
  public use(format: FlowLogFormat): void {
    checkFields(this.question, format);
    this.reading = new Reading(this.question, format, {
      record: (bytes) => this.takeRecord(bytes),
      other: (line, columns) =>
        this.settings.onUnreadable(`expected ${format.fields.length} columns, got ${columns}`, line),
    });
  }

  /** Reads whole lines. A line that names the fields, such as the first line of files in Amazon S3, is not a record. */
  public take(bytes: Buffer): void {
    this.reading!.lines.read(bytes);
  }

  /** The rows, in their order, as many as the question wants. */
  public rows(): Row[] {
    const { groups, period } = this.question;
    const rows = this.eligible().map((index) => {
      const name = this.groups.name(index);
      const text = name.toString('utf8', period === undefined ? 0 : LARGEST_TIME);
      const time = period === undefined ? undefined : name.readUIntLE(0, LARGEST_TIME);
      return { time, values: groups.length === 0 ? [] : text.split(' ', groups.length), measure: this.values.result(index) };
    });
    return rankRows(rows, this.question);
  }

  /** Leaves out the groups with the smallest numbers, so many that a part of the limit is left; the largest of those numbers. */
  public forgetSmallest(keep: number): number {
    const order = Array.from({ length: this.size }, (_, index) => index)
      .sort((a, b) => this.values.result(b)! - this.values.result(a)!);
    const groups = new GroupTable();
    const values = new MeasureValues(this.question.measure.kind);
    for (const index of order.slice(0, keep)) {
      const name = this.groups.name(index);
      values.adopt(groups.indexOf(name, name.length), this.values, index);
    }
    const largestForgotten = this.values.result(order[keep]) ?? 0;
    this.groups = groups;
    this.values = values;
    return largestForgotten;
  }

  /** The groups that can be among the rows: of very many with a limit, those with numbers that are large or small enough. */
  private eligible(): number[] {
    const all = Array.from({ length: this.size }, (_, index) => index);
    const { order, limit } = this.question;
    if (limit === undefined || limit >= this.size || order === FlowLogQueryOrder.BY_GROUP) return all;
    const sign = order === FlowLogQueryOrder.LARGEST_FIRST ? -1 : 1;
    const numberOf = (index: number) => sign * (this.values.result(index) ?? sign * Infinity);
    const last = Float64Array.from(all, numberOf).sort()[limit - 1];
    return all.filter((index) => numberOf(index) <= last);
  }

  /** Whether all records are one group: then there is a row even if there is no record. */
  private get isWhole(): boolean {
    return this.question.groups.length === 0 && this.question.period === undefined;
  }

  private takeRecord(bytes: Buffer): void {
    const reading = this.reading!;
    const { starts } = reading.lines;
    if (reading.isHeader(bytes)) return;
    const time = reading.startColumn < 0 ? 0 : reading.numberAt(bytes, reading.startColumn);
    const number = reading.measureColumn < 0 ? 0 : reading.numberAt(bytes, reading.measureColumn);
    if (!(time <= LAST_SECOND && number <= LARGEST_NUMBER)) {
      this.settings.onUnreadable(reading.problemOf(bytes), bytes.toString('utf8', starts[0], starts[starts.length - 1] - 1));
      return;
    }
    this.records++;
    if (time < this.from || time >= this.until || !reading.matches(bytes)) return;
    this.matches++;
    this.values.take(this.isWhole ? 0 : this.groupOf(bytes, reading, time), number < 0 ? NaN : number);
  }

  /** The group's name: the time it begins, then the texts of its fields, with a space after each. */
  private groupOf(bytes: Buffer, { lines: { starts }, groupColumns }: Reading, time: number): number {
    const { period } = this.question;
    let length = 0;
    if (period !== undefined) {
      this.name.writeUIntLE(Math.max(time - time % period, 0), 0, LARGEST_TIME);
      length = LARGEST_TIME;
    }
    const { name } = this;
    for (let group = 0; group < groupColumns.length; group++) {
      const column = groupColumns[group];
      const end = starts[column + 1] - 1;
      if (length + end - starts[column] >= name.length) {
        this.name = Buffer.concat([name], (name.length + end - starts[column]) * 2);
        return this.groupOf(bytes, this.reading!, time);
      }
      for (let at = starts[column]; at < end; at++) name[length++] = bytes[at];
      name[length++] = SPACE;
    }
    return this.groups.indexOf(name, length);
  }
}

function predicateOf(condition: FlowLogCondition): Predicate<Buffer> {
  const { _test: test } = condition;
  if (test.kind !== 'cidr') return compileCondition(test, BYTES);
  return (bytes, start, end) => condition.isSatisfiedBy(bytes.toString('latin1', start, end));
}

/** A question made ready for records of a format. */
class Reading {
  public readonly lines: LineReader;
  public readonly groupColumns: Int32Array;

  /** -1 where the question does not ask for the time. */
  public readonly startColumn: number;

  /** -1 where records are counted. */
  public readonly measureColumn: number;

  private readonly predicates: Predicate<Buffer>[] = [];
  private readonly columns: number[] = [];
  private readonly header: Buffer;

  constructor(question: Question, private readonly format: FlowLogFormat, listener: LineListener) {
    const { conditions, groups, measure, period, range } = question;
    this.lines = new LineReader(format.fields.length, listener);
    this.header = Buffer.from(format.fields.map(({ name }) => name).join(' '));
    this.groupColumns = Int32Array.from(groups, (field) => format.indexOf(field));
    this.startColumn = period === undefined && range === undefined ? -1 : format.indexOf(FlowLogField.START);
    this.measureColumn = measure.kind === 'count' ? -1 : format.indexOf(measure.field);
    for (const condition of withData(format, conditions)) {
      this.columns.push(format.indexOf(condition.field));
      this.predicates.push(predicateOf(condition));
    }
  }

  public isHeader(bytes: Buffer): boolean {
    const { starts } = this.lines;
    return bytes[starts[0]] === this.header[0]
      && this.header.equals(bytes.subarray(starts[0], starts[starts.length - 1] - 1));
  }

  public matches(bytes: Buffer): boolean {
    const { starts } = this.lines;
    for (let index = 0; index < this.predicates.length; index++) {
      const column = this.columns[index];
      if (!this.predicates[index](bytes, starts[column], starts[column + 1] - 1)) return false;
    }
    return true;
  }

  /** -1 for none, NaN for what is not a number. */
  public numberAt(bytes: Buffer, column: number): number {
    const { starts } = this.lines;
    return numberBetween(bytes, starts[column], starts[column + 1] - 1);
  }

  public problemOf(bytes: Buffer): string {
    const { starts } = this.lines;
    const problems = [this.startColumn, this.measureColumn].filter((column) => column >= 0).map((column) => {
      const text = bytes.toString('utf8', starts[column], starts[column + 1] - 1);
      return { column, text, expected: expectedInstead(text, this.format.fields[column]) };
    });
    const { column, text, expected } = problems.find((each) => each.expected !== undefined)!;
    return `column ${column + 1} ('${this.format.fields[column].name}') must be ${expected}, got '${text}'`;
  }
}
