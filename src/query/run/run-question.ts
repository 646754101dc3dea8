import type { FlowLogFormat } from '../../model/flow-log-format';
import { FlowLogQueryResult } from '../flow-log-query-result';
import { columnsOf, type Question } from '../question';
import { QuestionRunner } from './question-runner';

/** What is wrong with so many lines is told. */
const PROBLEMS_KEPT = 3;

/** Lines that become bytes at once. */
const BATCH = 10_000;

/** Answers a question from lines. */
export function runQuestion(question: Question, lines: readonly string[], format: FlowLogFormat): FlowLogQueryResult {
  const problems: string[] = [];
  let unreadable = 0;
  const runner = new QuestionRunner({
    question,
    now: Date.now() / 1000,
    onUnreadable: (problem, line) => {
      unreadable++;
      if (problems.length < PROBLEMS_KEPT) problems.push(`${problem}: ${line}`);
    },
  });
  runner.use(format);
  for (let at = 0; at < lines.length; at += BATCH) runner.take(Buffer.from(lines.slice(at, at + BATCH).join('\n')));
  return resultOf(question, runner, unreadable, problems);
}

/** What a runner has found so far. */
export function resultOf(
  question: Question, runner: QuestionRunner, unreadable: number, problems: string[],
): FlowLogQueryResult {
  return FlowLogQueryResult._of({
    columns: columnsOf(question),
    rows: runner.rows().map(({ time, values, measure }) => ({
      ...time === undefined ? {} : { time: new Date(time * 1000) },
      values: [...values],
      ...measure === undefined ? {} : { measure },
    })),
    records: runner.records,
    matches: runner.matches,
    unreadable,
    problems,
  });
}
