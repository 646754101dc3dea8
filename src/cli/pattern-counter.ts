import type { FlowLogFormat } from '../model/flow-log-format';
import type { Pattern } from '../filter-pattern/pattern';
import { PatternMatcher } from '../filter-pattern/pattern-matcher';
import { compileBytes } from '../filter-pattern/scan-bytes';
import { nameOf, type RecordSink } from './read-records';
import { columnsOf, tellLinesApart } from './readable-lines';
import type { Output } from './streams';
import { Tally } from './tally';

export interface PatternCounterSettings {
  readonly pattern: Pattern;

  /** The format of files that do not name their fields themselves. */
  readonly format?: FlowLogFormat;

  /** What is printed. */
  readonly show: 'numbers' | 'lines' | 'json';

  /** Whether there is one file only, so that its name need not stand before every line. */
  readonly isSingle: boolean;
  readonly out: Output;

  /** Takes a remark on a file. */
  readonly note: (text: string) => void;
}

const LINE_FEED = 10;

/** Counts the records that match a pattern, and prints them if asked. */
export class PatternCounter implements RecordSink {
  public readonly tallies: Tally[] = [];
  private readonly matcher;
  private readonly extractor;
  private tally = new Tally('');
  private columns?: number;
  private isNoted = false;

  constructor(private readonly settings: PatternCounterSettings) {
    this.matcher = compileBytes(settings.pattern);
    this.extractor = new PatternMatcher(settings.pattern);
  }

  public begin(file: string, format: FlowLogFormat | undefined): void {
    this.tally = new Tally(nameOf(file));
    this.tallies.push(this.tally);
    this.columns = (format ?? this.settings.format)?.fields.length;
    this.isNoted = false;
  }

  public take(bytes: Buffer): void {
    if (!this.isNoted) this.noteColumns(bytes);
    if (this.columns === undefined) {
      this.scan(bytes, 0, bytes.length);
      return;
    }
    tellLinesApart(bytes, this.columns, {
      records: (start, end) => this.scan(bytes, start, end),
      other: (start, end, found) =>
        this.tally.skip(`expected ${this.columns} columns, got ${found}`, bytes.toString('utf8', start, end)),
    });
  }

  public skip(start: Buffer, problem: string): void {
    this.tally.skip(problem, start.toString('utf8'));
  }

  public end(): void {
    const { file, unreadable, problems } = this.tally;
    if (unreadable === 0) return;
    this.settings.note([`${file}: unreadable lines: ${unreadable}`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }

  private scan(bytes: Buffer, start: number, end: number): void {
    const { show } = this.settings;
    let seen = start;
    let number = this.tally.lines + 1;
    const onMatch = (from: number, to: number) => {
      const line = bytes.toString('utf8', from, to);
      if (show === 'lines') {
        this.settings.out.add(this.settings.isSingle ? `${line}\n` : `${this.tally.file}:${line}\n`);
        return;
      }
      number += linesBetween(bytes, seen, from);
      seen = from;
      this.settings.out.add(`${JSON.stringify({
        ...(this.settings.isSingle ? {} : { file: this.tally.file }),
        eventNumber: number, eventMessage: line, extractedValues: this.extractor.extract(line),
      })}\n`);
    };
    const { lines, matches } = this.matcher.scan(bytes, start, end, show === 'numbers' ? undefined : onMatch);
    this.tally.records += lines;
    this.tally.matches += matches;
  }

  /** A pattern for another format matches something else, or nothing: that is easily overlooked. */
  private noteColumns(bytes: Buffer): void {
    this.isNoted = true;
    const { slots } = this.settings.pattern;
    if (slots.length === 0 || slots.some(({ kind }) => kind === 'ellipsis')) return;
    const feed = bytes.indexOf(LINE_FEED);
    const found = this.columns ?? columnsOf(bytes.toString('latin1', 0, feed < 0 ? bytes.length : feed));
    if (found === slots.length) return;
    this.settings.note(`${this.tally.file}: the pattern has ${slots.length} columns and the records have ${found}: `
      + (found < slots.length ? 'none can match' : 'its last column stands for all the others'));
  }
}

function linesBetween(bytes: Buffer, start: number, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED, start); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
