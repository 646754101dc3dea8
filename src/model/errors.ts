import { join, sep } from 'node:path';
import { printable } from './printable';
import { calledFromPython, withPythonNames } from './python-names';

/** Thrown when a value is invalid. The message names the value, what was expected and what was given. */
export class FlowLogError extends Error {
  constructor(message: string) {
    super(calledFromPython() ? withPythonNames(message) : message);
    this.name = new.target.name;
    if (this.stack !== undefined) this.stack = fromCaller(this.stack);
  }
}

const LIBRARY = join(__dirname, '..') + sep;

/** The stack from the line of the caller on: frames of this library and of the CDK above it help nobody. */
function fromCaller(stack: string): string {
  const lines = stack.split('\n');
  const first = lines.findIndex((line) => /^ {4}at /.test(line));
  const caller = lines.findIndex((line, index) => index >= first && !isOwn(line));
  return first < 0 || caller < 0 ? stack : [...lines.slice(0, first), ...lines.slice(caller)].join('\n');
}

function isOwn(frame: string): boolean {
  return frame.includes(LIBRARY) || /[\\/]node_modules[\\/](aws-cdk-lib|constructs)[\\/]/.test(frame)
    || / \(<anonymous>\)$/.test(frame);
}

/** Thrown when a text cannot be parsed: the message shows the text, with a caret below the location. */
export class FlowLogSyntaxError extends FlowLogError {
  /** The message alone, without the text and the caret. */
  public readonly problem: string;

  /** The text that could not be parsed. */
  public readonly source: string;

  /** Where parsing stopped: the number of UTF-16 code units before the location. */
  public readonly offset: number;

  constructor(problem: string, source: string, offset: number) {
    super(source.trim() === '' ? problem : `${problem}\n${pointTo(source, offset)}`);
    this.problem = problem;
    this.source = source;
    this.offset = offset;
  }
}

/** What is shown on either side of the location; a longer text is cut, so its line does not wrap in a terminal. */
const CONTEXT = 50;

function pointTo(source: string, offset: number): string {
  const from = offset > CONTEXT ? offset - CONTEXT : 0;
  const until = offset + CONTEXT;
  const before = (from > 0 ? '…' : '') + printable(source.slice(from, offset));
  const after = printable(source.slice(offset, until)) + (until < source.length ? '…' : '');
  return `  ${before}${after}\n  ${' '.repeat(before.length)}^`;
}
