import { logAlarmCountOutOfRange } from '../../../src/validation/rules/log-alarm-count-out-of-range';
import { logAlarm } from '../../support/log-alarms';
import { faults, judges } from '../../support/rules';
import { app, UNKNOWN } from '../../support/views';

judges(logAlarmCountOutOfRange, {
  faults: [
    ['101 runs to evaluate', logAlarm({ queryResultsToEvaluate: 101 }), /^QueryResultsToEvaluate: the count must be a whole number from 1 to 100, got 101$/],
    ['no run to evaluate', logAlarm({ queryResultsToEvaluate: 0 }), /^QueryResultsToEvaluate: .* from 1 to 100, got 0$/],
    ['more breaches than runs', logAlarm({ queryResultsToEvaluate: 3, queryResultsToAlarm: 5 }), /^QueryResultsToAlarm: .* from 1 to 3, got 5$/],
    ['more breaches than there can be runs', logAlarm({ queryResultsToEvaluate: UNKNOWN, queryResultsToAlarm: 101 }), /^QueryResultsToAlarm: .* from 1 to 100, got 101$/],
    ['no breach', logAlarm({ queryResultsToAlarm: 0 }), /^QueryResultsToAlarm: .* got 0$/],
    ['51 records in an email', logAlarm({ actionLogLineCount: 51 }), /^ActionLogLineCount: the count must be a whole number from 0 to 50, got 51$/],
    ['half a run', logAlarm({ queryResultsToEvaluate: 1.5 }), /^QueryResultsToEvaluate: .* got 1.5$/],
  ],
  passes: [
    ['the largest counts', logAlarm({ queryResultsToEvaluate: 100, queryResultsToAlarm: 100, actionLogLineCount: 50 })],
    ['the smallest counts', logAlarm({ queryResultsToEvaluate: 1, queryResultsToAlarm: 1, actionLogLineCount: 0 })],
    ['counts known only at deployment', logAlarm({ queryResultsToEvaluate: UNKNOWN, queryResultsToAlarm: UNKNOWN, actionLogLineCount: UNKNOWN })],
    ['three breaches of runs known only at deployment', logAlarm({ queryResultsToEvaluate: UNKNOWN, queryResultsToAlarm: 3 })],
    ['no counts', logAlarm()],
  ],
});

test('a wrong number of runs is one fault, not also one of the breaches in it', () => {
  const alarm = logAlarm({ queryResultsToEvaluate: 0, queryResultsToAlarm: 1 });

  expect(faults(logAlarmCountOutOfRange, alarm, app([alarm]))).toHaveLength(1);
});
