import { logAlarmGroupsByBin } from '../../../src/validation/rules/log-alarm-groups-by-bin';
import { logAlarm } from '../../support/log-alarms';
import { judges } from '../../support/rules';
import { UNKNOWN } from '../../support/views';

const by = (aggregationExpression: string) => logAlarm({ aggregationExpression });

judges(logAlarmGroupsByBin, {
  faults: [
    ['bin() alone', by('count(*) by bin(5m)'),
      /^ScheduledQueryConfiguration\.AggregationExpression: .* must not group by 'bin\(\)', .* got 'bin\(5m\)'$/],
    ['bin() beside a field', by('sum(bytes) by srcAddr, bin( 1h ) | sort desc'), /got 'bin\( 1h \)'$/],
    ['BIN()', by('count(*) BY BIN(5m)'), /got 'BIN\(5m\)'$/],
  ],
  passes: [
    ['a field', logAlarm()],
    ['a field that begins like it', by('count(*) by binary')],
    ['a field of that name', by('count(*) by `bin(5m)`')],
    ['an average of bins', by('avg(bin)')],
    ['an unknown expression', logAlarm({ aggregationExpression: UNKNOWN })],
    ['none', logAlarm({ aggregationExpression: undefined })],
  ],
});
