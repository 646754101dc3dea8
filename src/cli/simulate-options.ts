import { alarmPeriodsFault, AlarmPeriods } from '../model/alarm-limits';
import { DEFAULT_AGGREGATION, periodsUntilComplete, TYPICAL_DELIVERY } from '../model/delivery';
import { FlowLogError } from '../model/errors';
import { unsupportedInterval } from '../model/flow-log-faults';
import { FlowLogField } from '../model/flow-log-field';
import { FlowLogFieldType } from '../model/flow-log-field-type';
import { FlowLogProtocol } from '../model/flow-log-protocol';
import { LARGEST_PORT } from '../model/limits';
import { AlarmSettings, LATEST_DELIVERY } from '../simulation/alarm-settings';
import type { FeederSettings } from './alarm-feeder';
import { numberOption, textOption, textsOption, timeOption, Values } from './command';
import { parseFormat } from './parse-format';
import { UsageError } from './usage-error';

const COMPARISONS = new Map<string, AlarmSettings['comparisonOperator']>([
  ['>=', 'GreaterThanOrEqualToThreshold'],
  ['>', 'GreaterThanThreshold'],
  ['<', 'LessThanThreshold'],
  ['<=', 'LessThanOrEqualToThreshold'],
]);

const STATISTICS = ['Sum', 'Average', 'Minimum', 'Maximum', 'SampleCount'];

const MISSING_DATA: AlarmSettings['treatMissingData'][] = ['notBreaching', 'breaching', 'ignore', 'missing'];

/** The alarm that the options describe: that of `RejectedSshAlarm` without any. */
export function feederSettings(values: Values): FeederSettings {
  const comparison = comparisonOption(values);
  const period = timeOption(values, 'period') ?? 3600;
  const periods = numberOption(values, 'periods');
  const settings = {
    format: parseFormat(textOption(values, 'format') ?? 'default'),
    pattern: patternOption(values),
    metricValue: metricValueOption(values),
    defaultValue: values['default-value'] === 'none' ? undefined : numberOption(values, 'default-value') ?? 0,
    clock: 'start' as const,
    aggregation: intervalOption(values),
    delivery: timeOption(values, 'delivery') ?? TYPICAL_DELIVERY,
    skipUnreadable: values['skip-unreadable'] === true,
    period,
    statistic: statisticOption(values),
    threshold: thresholdOption(values, comparison),
    comparisonOperator: COMPARISONS.get(comparison)!,
    evaluationPeriods: periods ?? (comparison.startsWith('>') ? periodsUntilComplete(period) : 1),
    datapointsToAlarm: numberOption(values, 'datapoints') ?? (periods === undefined ? 1 : undefined),
    treatMissingData: missingDataOption(values),
  };
  checkPeriods(settings);
  return settings;
}

const OPTION_OF: Record<keyof AlarmPeriods, string> = {
  period: 'period', evaluationPeriods: 'periods', datapointsToAlarm: 'datapoints',
};

function checkPeriods(settings: AlarmPeriods & { delivery: number }): void {
  const fault = alarmPeriodsFault(settings);
  if (fault !== undefined) {
    throw new UsageError(`--${OPTION_OF[fault.setting]} must be ${fault.expected}, got ${fault.got}`);
  }
  if (settings.delivery > LATEST_DELIVERY) throw new UsageError(`--delivery must be at most 7 days, got ${settings.delivery} s`);
}

function patternOption(values: Values): FeederSettings['pattern'] {
  const pattern = textOption(values, 'pattern');
  const [ports, protocols] = [textsOption(values, 'port'), textsOption(values, 'protocol')];
  if (pattern === undefined) {
    return {
      ports: ports.length > 0 ? ports.map(port) : [22],
      protocols: protocols.length > 0 ? protocols.map(protocol) : [FlowLogProtocol.TCP],
    };
  }
  const other = ports.length > 0 ? '--port' : '--protocol';
  if (ports.length + protocols.length > 0) throw new UsageError(`--pattern and ${other} exclude each other`);
  return pattern;
}

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= LARGEST_PORT) return Number(text);
  throw new UsageError(`--port must be a whole number from 0 to ${LARGEST_PORT}, got '${text}'`);
}

function protocol(text: string): FlowLogProtocol {
  try {
    return /^\d+$/.test(text) ? FlowLogProtocol.of(Number(text)) : FlowLogProtocol.named(text);
  } catch (error) {
    if (!(error instanceof FlowLogError)) throw error;
    throw new UsageError(`--protocol must be a name such as tcp, udp or icmp, or a number from 0 to 255, got '${text}'`);
  }
}

function metricValueOption(values: Values): number | FlowLogField {
  const text = textOption(values, 'value') ?? '1';
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  const name = text.replace(/^\$/, '').replaceAll('_', '-');
  const field = FlowLogField.all().find((known) => known.name === name && known.valueType === FlowLogFieldType.NUMBER);
  if (field !== undefined) return field;
  throw new UsageError(`--value must be a number or a field that holds one, such as packets or bytes, got '${text}'`);
}

function intervalOption(values: Values): number {
  const seconds = timeOption(values, 'interval') ?? DEFAULT_AGGREGATION;
  if (unsupportedInterval(undefined, seconds) === undefined) return seconds;
  throw new UsageError(`--interval must be 1m or 10m, got '${textOption(values, 'interval')}'`);
}

function thresholdOption(values: Values, comparison: string): number {
  const threshold = numberOption(values, 'threshold') ?? 10;
  if (threshold > 0 || (threshold === 0 && ['>', '<='].includes(comparison))) return threshold;
  throw new UsageError(`--threshold must be above 0 with --comparison '${comparison}', got ${threshold}; `
    + 'values are never below 0');
}

function comparisonOption(values: Values): string {
  return oneOf([...COMPARISONS.keys()], values, 'comparison', '>=', ' ');
}

function statisticOption(values: Values): string {
  const given = textOption(values, 'statistic') ?? 'Sum';
  return STATISTICS.find((known) => known.toLowerCase() === given.toLowerCase())
    ?? oneOf(STATISTICS, values, 'statistic', 'Sum', ', ');
}

function missingDataOption(values: Values): AlarmSettings['treatMissingData'] {
  return oneOf(MISSING_DATA, values, 'missing-data', 'notBreaching', ', ');
}

function oneOf<T extends string>(known: T[], values: Values, name: string, standard: T, separator: string): T {
  const text = textOption(values, name) ?? standard;
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} must be one of ${known.join(separator)}, got '${text}'`);
}
