import type { FlowLogFormat } from '../model/flow-log-format';
import { printable } from '../model/printable';
import type { Pattern } from '../filter-pattern/pattern';
import { PatternMatcher } from '../filter-pattern/pattern-matcher';
import { compileBytes } from '../filter-pattern/scan-bytes';
import { headerFormat } from '../records/header-line';
import { jsonText } from './json-text';
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

  /** Whether people look at what is printed, at a terminal. */
  readonly isTerminal: boolean;
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
    for (let start = 0; start < bytes.length;) {
      start = this.columns === undefined
        ? this.scan(bytes, start, bytes.length)
        : this.takeColumns(bytes, start, this.columns);
    }
  }

  public skip(start: Buffer, problem: string): void {
    this.tally.skip(problem, start.toString('utf8'));
  }

  public end(): void {
    const { remark } = this.tally;
    if (remark !== undefined) this.settings.note(remark);
  }

  /** Lines of a known number of columns; those with another are unreadable. Ends after a header: other columns may follow. */
  private takeColumns(bytes: Buffer, from: number, columns: number): number {
    return tellLinesApart(bytes, from, columns, {
      records: (start, end) => this.scan(bytes, start, end),
      other: (start, end, found) =>
        this.tally.skip(`expected ${columns} columns, got ${found}`, bytes.toString('utf8', start, end)),
      isHeader: (start, end) => this.takeHeader(bytes, start, end),
    });
  }

  private takeHeader(bytes: Buffer, start: number, end: number): boolean {
    const format = headerFormat(bytes.toString('utf8', start, end));
    if (format !== undefined) this.columns = format.fields.length;
    return format !== undefined;
  }

  private scan(bytes: Buffer, start: number, end: number): number {
    const { show } = this.settings;
    let seen = start;
    let number = this.tally.lines + 1;
    const onMatch = (from: number, to: number) => {
      const line = bytes.toString('utf8', from, to);
      number += linesBetween(bytes, seen, from);
      seen = from;
      this.print(line, number);
    };
    const scanned = this.matcher.scan(bytes, start, end, show === 'numbers' ? undefined : onMatch, (from, next) => {
      if (columnsOf(bytes.toString('latin1', from, next)) > 0) return this.takeHeader(bytes, from, next) ? 'stop' : 'record';
      number--; // a blank line has no number
      return 'skip';
    });
    this.tally.records += scanned.lines;
    this.tally.matches += scanned.matches;
    return scanned.end;
  }

  private print(line: string, eventNumber: number): void {
    const { show, isSingle, isTerminal, out } = this.settings;
    if (show === 'lines') {
      const text = isTerminal ? printable(line) : line;
      out.add(isSingle ? `${text}\n` : `${this.tally.file}:${text}\n`);
      return;
    }
    out.add(`${jsonText({
      ...(isSingle ? {} : { file: this.tally.file }),
      eventNumber, eventMessage: line, extractedValues: this.extractor.extract(line),
    })}\n`);
  }

  /** A pattern for another format matches something else, or nothing: that is easily overlooked. */
  private noteColumns(bytes: Buffer): void {
    const found = this.columns ?? columnsOfFirst(bytes);
    if (found === 0) return;
    this.isNoted = true;
    const { slots } = this.settings.pattern;
    if (slots.length === 0 || slots.some(({ kind }) => kind === 'ellipsis') || found === slots.length) return;
    this.settings.note(`${this.tally.file}: the pattern has ${slots.length} column${slots.length === 1 ? '' : 's'} and the records have ${found}: `
      + (found < slots.length ? 'none can match' : 'its last column stands for all the others'));
  }
}

/** How many columns the first line has that is not blank; 0 if there is none. */
function columnsOfFirst(bytes: Buffer): number {
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const found = columnsOf(bytes.toString('latin1', start, end));
    if (found > 0) return found;
    start = end + 1;
  }
  return 0;
}

function linesBetween(bytes: Buffer, start: number, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED, start); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
