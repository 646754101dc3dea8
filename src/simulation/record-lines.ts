import { FlowLogSyntaxError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import { excerpt, printable } from '../model/printable';
import { FlowLogRecord } from '../records/flow-log-record';
import { headerFormat } from '../records/header-line';
import { isBlank, withoutEnds } from '../records/line-ends';

/** What is wrong with so many of the unreadable lines is kept. */
const PROBLEMS_KEPT = 3;

/** Lines become records that have a time, and the others are counted. */
export class RecordLines {
  public records = 0;
  public unreadable = 0;

  /** What is wrong with the first unreadable lines. */
  public readonly problems: string[] = [];

  /** The fields of the lines that come now, if they are not those of the format. */
  private foreign?: FlowLogFormat;

  /**
   * The record in a line; undefined if there is none. Blank lines do not count, nor does one that names the fields, as files in
   * Amazon S3 have it; what comes after one that names others is unreadable.
   */
  public read(line: string, format: FlowLogFormat): FlowLogRecord | undefined {
    line = withoutEnds(line);
    if (isBlank(line)) return undefined;
    const header = headerFormat(line);
    if (header !== undefined) {
      this.foreign = header.isSameAs(format) ? undefined : header;
      return undefined;
    }
    if (this.foreign !== undefined) {
      this.skip(`the line before it names other fields, '${this.foreign.toString()}'`, line);
      return undefined;
    }
    const record = this.parse(line, format);
    if (record !== undefined) this.records++;
    return record;
  }

  /** Notes a line that is not a record. */
  public skip(problem: string, line: string): void {
    this.unreadable++;
    if (this.problems.length < PROBLEMS_KEPT) this.problems.push(`${printable(problem)}: ${excerpt(line)}`);
  }

  private parse(line: string, format: FlowLogFormat): FlowLogRecord | undefined {
    try {
      const record = FlowLogRecord.parse(line, format);
      if (record.number(FlowLogField.START) !== undefined) return record;
      this.skip(`'start' is absent`, line);
    } catch (error) {
      if (!(error instanceof FlowLogSyntaxError)) throw error;
      this.skip(error.problem, line);
    }
    return undefined;
  }
}
