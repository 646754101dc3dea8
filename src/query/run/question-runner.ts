import type { FlowLogFormat } from '../../model/flow-log-format';
import { FlowLogQueryOrder } from '../flow-log-query-order';
import { LARGEST_NUMBER, LAST_SECOND } from '../../records/read-columns';
import type { Question } from '../question';
import { GroupTable } from './group-table';
import { MeasureValues } from './measure-values';
import { PreparedQuestion } from './prepared-question';
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
  private prepared?: PreparedQuestion;

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
    this.prepared = new PreparedQuestion(this.question, format, {
      record: (bytes) => this.takeRecord(bytes),
      other: (line, columns) =>
        this.settings.onUnreadable(`expected ${format.fields.length} columns, got ${columns}`, line),
    });
  }

  /** Reads whole lines. A line that names the fields, such as the first line of files in Amazon S3, is not a record. */
  public take(bytes: Buffer): void {
    this.prepared!.lines.read(bytes);
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
    const prepared = this.prepared!;
    const { starts } = prepared.lines;
    if (prepared.isHeader(bytes)) return;
    const time = prepared.startColumn < 0 ? 0 : prepared.numberAt(bytes, prepared.startColumn);
    const number = prepared.measureColumn < 0 ? 0 : prepared.numberAt(bytes, prepared.measureColumn);
    if (!(time <= LAST_SECOND && number <= LARGEST_NUMBER)) {
      this.settings.onUnreadable(prepared.problemOf(bytes), bytes.toString('utf8', starts[0], starts[starts.length - 1] - 1));
      return;
    }
    this.records++;
    if (time < this.from || time >= this.until || !prepared.matches(bytes)) return;
    this.matches++;
    this.values.take(this.isWhole ? 0 : this.groupOf(bytes, prepared, time), number < 0 ? NaN : number);
  }

  /** The group's name: the time it begins, then the texts of its fields, with a space after each. */
  private groupOf(bytes: Buffer, { lines: { starts }, groupColumns }: PreparedQuestion, time: number): number {
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
        return this.groupOf(bytes, this.prepared!, time);
      }
      for (let at = starts[column]; at < end; at++) name[length++] = bytes[at];
      name[length++] = SPACE;
    }
    return this.groups.indexOf(name, length);
  }
}
