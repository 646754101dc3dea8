import { isIP } from 'node:net';
import { FlowLogError } from '../model/errors';
import type { FlowLogFormat } from '../model/flow-log-format';
import { LARGEST_PORT } from '../model/limits';
import { FlowLogRecord } from '../records/flow-log-record';
import { headerFormat } from '../records/header-line';
import { isBlank } from '../records/line-ends';
import { nameOf, type RecordSink } from './read-records';
import { Tally } from './tally';
import { UsageError } from './usage-error';

/** So many records are held at once; they take about 500 MB. */
export const MOST_RECORDS = 500_000;

export interface DiagnosisSinkSettings {
  readonly format: FlowLogFormat;

  /** Only traffic from or to it. */
  readonly address?: string;

  /** Only traffic from or to it. */
  readonly port?: number;
  readonly note: (text: string) => void;
  readonly mostRecords?: number;
}

/** Keeps the records of files, each in the format that the file itself names: a request and its answer may be far apart. */
export class DiagnosisSink implements RecordSink {
  /** Those that the settings choose. */
  public readonly records: FlowLogRecord[] = [];

  /** How many there were, chosen or not. */
  public read = 0;
  public unreadable = 0;

  private tally = new Tally('');
  private format: FlowLogFormat;
  private readonly mostRecords: number;

  constructor(private readonly settings: DiagnosisSinkSettings) {
    const { address, port } = settings;
    if (address !== undefined && isIP(address) === 0) {
      throw new UsageError(`--address must be an IPv4 or IPv6 address, got '${address}'`);
    }
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= LARGEST_PORT)) {
      throw new UsageError(`--port must be a whole number from 0 to ${LARGEST_PORT}, got ${port}`);
    }
    this.format = settings.format;
    this.mostRecords = settings.mostRecords ?? MOST_RECORDS;
  }

  public begin(file: string, format: FlowLogFormat = this.settings.format): void {
    this.tally = new Tally(nameOf(file));
    this.format = format;
  }

  public take(bytes: Buffer): void {
    for (const line of bytes.toString('utf8').split('\n')) {
      const format = headerFormat(line);
      if (format !== undefined) this.format = format;
      else if (!isBlank(line)) this.takeLine(line);
    }
  }

  public skip(start: Buffer, problem: string): void {
    this.tally.skip(problem, start.toString('utf8'));
  }

  public end(): void {
    const { unreadable, remark } = this.tally;
    this.unreadable += unreadable;
    if (remark !== undefined) this.settings.note(remark);
  }

  private takeLine(line: string): void {
    let record: FlowLogRecord;
    try {
      record = FlowLogRecord.parse(line, this.format);
    } catch (error) {
      if (!(error instanceof FlowLogError)) throw error;
      this.tally.skip(error.message.split('\n')[0], line);
      return;
    }
    this.tally.records++;
    this.read++;
    if (!this.isWanted(record)) return;
    if (this.records.length >= this.mostRecords) {
      throw new FlowLogError(`no verdict: there are more than ${this.mostRecords.toLocaleString('en')} records to compare; `
        + 'narrow them with --address or --port');
    }
    this.records.push(record);
  }

  private isWanted({ srcAddr, dstAddr, srcPort, dstPort }: FlowLogRecord): boolean {
    const { address, port } = this.settings;
    return (address === undefined || address === srcAddr || address === dstAddr)
      && (port === undefined || port === srcPort || port === dstPort);
  }
}
