import { tooManyContributorFields } from '../../../src/validation/rules/too-many-contributor-fields';
import { logAlarm } from '../../support/log-alarms';
import { judges } from '../../support/rules';
import { UNKNOWN } from '../../support/views';

const by = (aggregationExpression: string) => logAlarm({ aggregationExpression });

judges(tooManyContributorFields, {
  faults: [
    ['six fields', by('count(*) by a, b, c, d, e, f | sort desc'),
      /\.AggregationExpression: .* must group by at most 5 fields, got 6: a, b, c, d, e, f$/],
    ['six fields over several lines', by('count(*)\nby a,b,c,\nd,e,f'), /got 6: a, b, c, d, e, f$/],
  ],
  passes: [
    ['five fields', by('count(*) by a, b, c, d, e')],
    ['a comma in the name of a field', by('count(*) by a, b, c, d, `e,f`')],
    ['a comma in a function', by('count(*) by a, b, c, d, strcontains(e, f)')],
    ['no field', by('count(*)')],
    ['an unknown expression', logAlarm({ aggregationExpression: UNKNOWN })],
  ],
});
