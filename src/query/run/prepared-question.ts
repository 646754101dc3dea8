import type { FlowLogCondition } from '../../filter-pattern/flow-log-condition';
import { withData } from '../../filter-pattern/build-pattern';
import { compileCondition, type Predicate } from '../../filter-pattern/predicate';
import { BYTES } from '../../filter-pattern/reader';
import { FlowLogField } from '../../model/flow-log-field';
import type { FlowLogFormat } from '../../model/flow-log-format';
import { expectedInstead } from '../../records/read-columns';
import { checkFields } from '../needed-fields';
import type { Question } from '../question';
import { numberBetween } from './bytes-number';
import { LineReader, type LineListener } from './line-reader';

/** A question made ready for records of a format: in which columns it looks, and what it asks of them. */
export class PreparedQuestion {
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
    checkFields(question, format);
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

  /** Whether the line that was read names the fields, as the first one of files in Amazon S3 does. */
  public isHeader(bytes: Buffer): boolean {
    const { starts } = this.lines;
    return bytes[starts[0]] === this.header[0]
      && this.header.equals(bytes.subarray(starts[0], starts[starts.length - 1] - 1));
  }

  /** Whether the record that was read satisfies the conditions. */
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

  /** What is wrong with a record whose time or number cannot be. */
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

function predicateOf(condition: FlowLogCondition): Predicate<Buffer> {
  const { _test: test } = condition;
  if (test.kind !== 'cidr') return compileCondition(test, BYTES);
  return (bytes, start, end) => condition.isSatisfiedBy(bytes.toString('latin1', start, end));
}
