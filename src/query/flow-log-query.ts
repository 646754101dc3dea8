import type { Duration } from 'aws-cdk-lib';
import { describeQuestion } from './describe-question';
import { FlowLogQueryOrder } from './flow-log-query-order';
import type { FlowLogQueryResult } from './flow-log-query-result';
import type { FlowLogTableLayout } from './flow-log-table-layout';
import { checkDuration, checkLimit, checkMeasured, checkPeriod, checkRange } from './check-question';
import type { Question } from './question';
import { renderInsights } from './render-insights';
import { renderSql } from './render-sql';
import { runQuestion } from './run/run-question';
import type { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import { FlowLogError } from '../model/errors';
import type { FlowLogField } from '../model/flow-log-field';
import { FlowLogFormat } from '../model/flow-log-format';

/**
 * A question about flow log records, to ask of given records (`run`), of a log group in CloudWatch Logs
 * (`toLogsInsights`) and of files in Amazon S3 (`toAthena`).
 *
 * Queries are immutable: each step returns a new one. That `run` and Athena agree is tested on Trino, the engine that
 * Athena is based on; Logs Insights follows its documentation.
 */
export class FlowLogQuery {
  /** How many records there are. */
  public static count(): FlowLogQuery {
    return FlowLogQuery.of({ measure: { kind: 'count' }, conditions: [], groups: [], order: FlowLogQueryOrder.LARGEST_FIRST });
  }

  /** The sum of a numeric field, such as `FlowLogField.BYTES`. */
  public static sum(field: FlowLogField): FlowLogQuery {
    return FlowLogQuery.measuring('sum', field);
  }

  /** The smallest number in a field. */
  public static minimum(field: FlowLogField): FlowLogQuery {
    return FlowLogQuery.measuring('minimum', field);
  }

  /** The largest number in a field. */
  public static maximum(field: FlowLogField): FlowLogQuery {
    return FlowLogQuery.measuring('maximum', field);
  }

  /** The average of the numbers in a field. */
  public static average(field: FlowLogField): FlowLogQuery {
    return FlowLogQuery.measuring('average', field);
  }

  private static measuring(kind: 'sum' | 'minimum' | 'maximum' | 'average', field: FlowLogField): FlowLogQuery {
    checkMeasured(kind, field);
    return FlowLogQuery.of({ ...FlowLogQuery.count()._question, measure: { kind, field } });
  }

  private static of(question: Question): FlowLogQuery {
    return new FlowLogQuery(question);
  }

  /** @internal */
  public readonly _question: Question;

  private constructor(question: Question) {
    this._question = question;
  }

  /** Only records that satisfy these conditions too, as a filter pattern with the same conditions matches them. */
  public where(...conditions: FlowLogCondition[]): FlowLogQuery {
    return this.with({ conditions: [...this._question.conditions, ...conditions] });
  }

  /** A row for each combination of values of these fields and those before. A repeated field is an error. */
  public groupBy(...fields: FlowLogField[]): FlowLogQuery {
    const groups = [...this._question.groups, ...fields];
    const twice = groups.find(({ name }, index) => groups.findIndex((field) => field.name === name) < index);
    if (twice !== undefined) throw new FlowLogError(`a query must group by each field once, got '${twice.name}' again`);
    return this.with({ groups });
  }

  /**
   * A row for each period in which records start, ordered by time unless `orderBy` says otherwise.
   *
   * @param period Whole minutes that divide an hour, whole hours that divide a day, or one day. Others are an error,
   * because Logs Insights cuts them short.
   */
  public perPeriod(period: Duration): FlowLogQuery {
    return this._perSeconds(period.toSeconds());
  }

  /** @internal */
  public _perSeconds(period: number): FlowLogQuery {
    checkPeriod(period);
    return this.with({ period, order: FlowLogQueryOrder.BY_GROUP });
  }

  /** Only records that start at this moment or later, but before another, later one. */
  public between(start: Date, end: Date): FlowLogQuery {
    return this._within(start, end);
  }

  /** @internal */
  public _within(start?: Date, end?: Date): FlowLogQuery {
    const from = secondsOf(start);
    const until = secondsOf(end);
    checkRange(from ?? -Number.MAX_VALUE, until ?? Number.MAX_VALUE);
    return this.with({
      range: { kind: 'between', ...from === undefined ? {} : { from }, ...until === undefined ? {} : { until } },
    });
  }

  /** Only records that start within this time before the query is run. */
  public last(duration: Duration): FlowLogQuery {
    return this._lastSeconds(duration.toSeconds());
  }

  /** @internal */
  public _lastSeconds(seconds: number): FlowLogQuery {
    checkDuration(seconds);
    return this.with({ range: { kind: 'last', seconds } });
  }

  /** The rows in another order than the default: the largest number first, or by time if the query has a period. */
  public orderBy(order: FlowLogQueryOrder): FlowLogQuery {
    return this.with({ order });
  }

  /** Only the first rows, from 1 to 100,000, the most that Logs Insights returns. Without a limit it returns 10,000. */
  public limit(rows: number): FlowLogQuery {
    checkLimit(rows);
    return this.with({ limit: rows });
  }

  /**
   * The answer from given records. Lines that are not records are counted as unreadable; those that name the fields are
   * skipped.
   *
   * A field that the format lacks is an error.
   *
   * @param format FlowLogFormat.DEFAULT by default.
   */
  public run(lines: string[], format: FlowLogFormat = FlowLogFormat.DEFAULT): FlowLogQueryResult {
    return runQuestion(this._question, lines, format);
  }

  /**
   * The query in the language of CloudWatch Logs Insights. It begins with `parse` unless the format is the default one,
   * whose fields are discovered.
   *
   * A field that the format lacks is an error.
   *
   * @param format FlowLogFormat.DEFAULT by default.
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
   */
  public toLogsInsights(format: FlowLogFormat = FlowLogFormat.DEFAULT): string {
    return renderInsights(this._question, format);
  }

  /**
   * The query in SQL for Amazon Athena, which reads only the partitions of its time.
   *
   * A query without a time (`last` or `between`) is an error, because it would read, and cost, the whole archive. So is
   * a field that the table lacks.
   *
   * @see https://docs.aws.amazon.com/athena/latest/ug/ddl-sql-reference.html
   */
  public toAthena(table: FlowLogTableLayout): string {
    return renderSql(this._question, table);
  }

  /** The query as a sentence. */
  public toString(): string {
    return describeQuestion(this._question);
  }

  private with(change: Partial<Question>): FlowLogQuery {
    return FlowLogQuery.of({ ...this._question, ...change });
  }
}

function secondsOf(moment: Date | undefined): number | undefined {
  return moment === undefined ? undefined : Math.ceil(moment.getTime() / 1000);
}
