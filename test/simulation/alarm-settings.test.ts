import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { AlarmSettings, checkSettings } from '../../src/simulation/alarm-settings';
import { alarmSettings } from './settings';

test.each<Partial<AlarmSettings>>([
  {}, { aggregation: 600 }, { delivery: 604_800 }, { metricValue: FlowLogField.BYTES }, { threshold: -1 },
  { period: 86_400 }, { evaluationPeriods: 3, datapointsToAlarm: 2 },
])('%j can be simulated', (settings) => {
  expect(() => checkSettings(alarmSettings(settings))).not.toThrow();
});

test.each<[Partial<AlarmSettings>, string]>([
  [{ format: FlowLogFormat.parse('${version} ${end}') }, `the log format must have 'start' for a simulation, got '\${version} \${end}'`],
  [{ metricValue: FlowLogField.PKT_SRC_ADDR }, `the log format must have 'pkt-srcaddr' for a simulation, got`],
  [{ period: 90 }, `'period' must be`],
  [{ evaluationPeriods: 2, datapointsToAlarm: 3 }, `'datapointsToAlarm' must be`],
  [{ threshold: NaN }, `'threshold' must be a number, got NaN`],
  [{ threshold: Infinity }, `'threshold' must be a number, got Infinity`],
  [{ aggregation: 300 }, `'maxAggregationInterval' must be 60 or 600 s, got 300 s`],
  [{ delivery: -1 }, `'deliveryDelay' must be from 0 to 7 days, got -1 s`],
  [{ delivery: 604_801 }, `'deliveryDelay' must be from 0 to 7 days, got 604801 s`],
  [{ delivery: NaN }, `'deliveryDelay' must be from 0 to 7 days, got NaN s`],
])('%j cannot', (settings, message) => {
  expect(() => checkSettings(alarmSettings(settings))).toThrow(message);
});
