import { FlowLogError } from '../model/errors';
import type { FlowLogFormat } from '../model/flow-log-format';
import { isAdditive } from '../model/measure';
import { FlowLogQueryOrder } from '../query/flow-log-query-order';
import type { FlowLogQueryResult } from '../query/flow-log-query-result';
import { lackedField } from '../query/needed-fields';
import type { Question } from '../query/question';
import { QuestionRunner } from '../query/run/question-runner';
import { resultOf } from '../query/run/run-question';
import { nameOf, type RecordSink } from './read-records';
import { Tally } from './tally';

/** So many groups are counted exactly; they take about 100 MB. */
const MOST_GROUPS = 1_000_000;

export interface QuerySinkSettings {
  readonly question: Question;

  /** The format of files that do not name their fields themselves. */
  readonly format: FlowLogFormat;

  /** Takes a remark on a file. */
  readonly note: (text: string) => void;

  /** How many groups there may be. */
  readonly mostGroups?: number;
}

/** Answers a query from the records of files, each in the format that the file itself names. */
export class QuerySink implements RecordSink {
  /** By how much each number may be too small, because groups were forgotten; 0 where all is exact. */
  public error = 0;

  private readonly runner: QuestionRunner;
  private readonly mostGroups: number;
  private tally = new Tally('');
  private recordsBefore = 0;
  private unreadable = 0;
  private readonly problems: string[] = [];

  constructor(private readonly settings: QuerySinkSettings) {
    this.mostGroups = settings.mostGroups ?? MOST_GROUPS;
    this.runner = new QuestionRunner({
      question: settings.question,
      now: Date.now() / 1000,
      onUnreadable: (problem, line) => {
        this.tally.records = this.runner.records - this.recordsBefore;
        this.tally.skip(problem, line);
      },
    });
  }

  public begin(file: string, format: FlowLogFormat = this.settings.format): void {
    this.tally = new Tally(nameOf(file));
    this.recordsBefore = this.runner.records;
    const lacked = lackedField(this.settings.question, format);
    if (lacked !== undefined) {
      const [{ name }, what] = lacked;
      throw new FlowLogError(`its records must have the field '${name}' for ${what}, got '${format.columns.join(' ')}'; `
        + 'choose another query, or say with --format which fields they have');
    }
    this.runner.use(format);
  }

  public take(bytes: Buffer): void {
    this.runner.take(bytes);
    if (this.runner.size > this.mostGroups) this.forget();
  }

  public skip(start: Buffer, problem: string): void {
    this.tally.skip(problem, start.toString('utf8'));
  }

  public end(): void {
    const { file, unreadable, problems, remark } = this.tally;
    this.unreadable += unreadable;
    this.problems.push(...problems.map((problem) => `${file}: ${problem}`));
    if (remark !== undefined) this.settings.note(remark);
  }

  public finish(): FlowLogQueryResult {
    return resultOf(this.settings.question, this.runner, this.unreadable, this.problems);
  }

  /** Makes room for more groups, if those that are forgotten are not wanted anyway: they may come back, and count anew. */
  private forget(): void {
    const { order, limit, measure } = this.settings.question;
    const canForget = order === FlowLogQueryOrder.LARGEST_FIRST && isAdditive(measure);
    if (!canForget || limit === undefined || limit > this.mostGroups) {
      throw new FlowLogError(`there are more than ${this.mostGroups.toLocaleString('en')} groups; `
        + 'group by fewer fields, narrow the query with --where, or ask for the largest with --limit');
    }
    this.error += this.runner.forgetSmallest(Math.max(Math.ceil(this.mostGroups / 2), limit));
  }
}
