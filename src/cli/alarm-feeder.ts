import { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../filter-pattern/flow-log-filter-pattern';
import { parsePattern } from '../filter-pattern/parse';
import { PatternMatcher } from '../filter-pattern/pattern-matcher';
import { FlowLogError } from '../model/errors';
import { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import type { FlowLogProtocol } from '../model/flow-log-protocol';
import { headerFormat } from '../records/header-line';
import type { AlarmSettings } from '../simulation/alarm-settings';
import type { AlarmSimulation } from '../simulation/alarm-simulation';
import { AlarmSimulator, RecordReader } from '../simulation/alarm-simulator';
import type { RecordSink } from './read-records';

/** Connections that were rejected. */
export interface RejectedConnections {
  readonly ports: number[];
  readonly protocols: FlowLogProtocol[];
}

export interface FeederSettings extends Omit<AlarmSettings, 'pattern'> {
  /** A filter pattern, or the rejected connections that count. */
  readonly pattern: string | RejectedConnections;
}

/** Feeds an alarm with the records of files, each in the format that the file itself names. */
export class AlarmFeeder implements RecordSink {
  private readonly simulator: AlarmSimulator;
  private readonly ownReader: RecordReader;
  private reader: RecordReader;

  constructor(private readonly settings: FeederSettings) {
    this.ownReader = this.readerFor(settings.format);
    this.reader = this.ownReader;
    this.simulator = new AlarmSimulator({ ...settings, pattern: this.reader.pattern });
  }

  public begin(_file: string, format: FlowLogFormat | undefined): void {
    this.reader = format === undefined ? this.ownReader : this.readerFor(format);
  }

  public take(bytes: Buffer): void {
    for (const line of bytes.toString('utf8').split('\n')) {
      const format = headerFormat(line);
      if (format === undefined) this.simulator.read(line, this.reader);
      else if (!format.isSameAs(this.reader.format)) this.reader = this.readerFor(format);
    }
  }

  public skip(start: Buffer, problem: string): void {
    this.simulator.skip(problem, start.toString('utf8'));
  }

  public end(): void {
    // The simulation itself tells what was unreadable.
  }

  public finish(): AlarmSimulation {
    return this.simulator.finish();
  }

  private readerFor(format: FlowLogFormat): RecordReader {
    const { pattern, metricValue } = this.settings;
    checkFields(format, [FlowLogField.START, ...(typeof metricValue === 'number' ? [] : [metricValue])]);
    const text = typeof pattern === 'string' ? pattern : rejected(pattern, format).logPatternString;
    return { format, pattern: new PatternMatcher(parsePattern(text)) };
  }
}

function rejected({ ports, protocols }: RejectedConnections, format: FlowLogFormat): FlowLogFilterPattern {
  checkFields(format, [FlowLogField.DST_PORT, FlowLogField.PROTOCOL, FlowLogField.ACTION]);
  return FlowLogFilterPattern.forFormat(format).where(
    FlowLogCondition.destinationPort(...ports),
    FlowLogCondition.protocol(...protocols),
    FlowLogCondition.action(FlowLogAction.REJECT),
  );
}

function checkFields(format: FlowLogFormat, needed: FlowLogField[]): void {
  const missing = needed.filter((field) => !format.includes(field)).map(({ name }) => name);
  if (missing.length === 0) return;
  const fields = format.fields.map(({ name }) => name).join(' ');
  throw new FlowLogError(`the records need ${missing.join(', ')} for this alarm, got the fields '${fields}'`);
}
