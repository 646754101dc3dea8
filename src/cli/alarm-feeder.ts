import { FlowLogAction } from '../model/flow-log-action';
import type { FlowLogFormat } from '../model/flow-log-format';
import { FlowLogProtocol } from '../model/flow-log-protocol';
import { excerpt } from '../model/printable';
import { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../filter-pattern/flow-log-filter-pattern';
import { parsePattern } from '../filter-pattern/parse';
import { PatternMatcher } from '../filter-pattern/pattern-matcher';
import type { AlarmSettings } from '../simulation/alarm-settings';
import type { AlarmSimulation } from '../simulation/alarm-simulation';
import { AlarmSimulator, RecordReader } from '../simulation/alarm-simulator';
import type { RecordSink } from './read-records';

export interface FeederSettings extends Omit<AlarmSettings, 'pattern'> {
  /** A filter pattern, or the port of rejected TCP connections. */
  readonly pattern: string | number;
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
    for (const line of bytes.toString('utf8').split('\n')) this.simulator.read(line, this.reader);
  }

  public skip(start: Buffer, problem: string): void {
    this.simulator.skip(`${problem}: ${excerpt(start.toString('utf8'))}`);
  }

  public end(): void {
    // The simulation itself tells what was unreadable.
  }

  public finish(): AlarmSimulation {
    return this.simulator.finish();
  }

  private readerFor(format: FlowLogFormat): RecordReader {
    const { pattern } = this.settings;
    const text = typeof pattern === 'string' ? pattern : rejectedAt(pattern, format).logPatternString;
    return { format, pattern: new PatternMatcher(parsePattern(text)) };
  }
}

function rejectedAt(port: number, format: FlowLogFormat): FlowLogFilterPattern {
  return FlowLogFilterPattern.forFormat(format).where(
    FlowLogCondition.destinationPort(port),
    FlowLogCondition.protocol(FlowLogProtocol.TCP),
    FlowLogCondition.action(FlowLogAction.REJECT),
  );
}
