import { FlowLogFormat } from '../../../src/model/flow-log-format';
import { formatOf, intervalOf } from '../../../src/validation/questions/format-and-interval';
import type { FlowLogView } from '../../../src/validation/view/views';
import { flowLog, UNKNOWN } from '../../support/views';

test.each<[Partial<FlowLogView>, string | undefined]>([
  [{}, FlowLogFormat.DEFAULT.toString()],
  [{ resourceType: 'TransitGateway' }, FlowLogFormat.TRANSIT_GATEWAY_DEFAULT.toString()],
  [{ logFormat: '${start} ${end}' }, '${start} ${end}'],
  [{ logFormat: 'start end' }, undefined],
  [{ logFormat: UNKNOWN }, undefined],
  [{ resourceType: UNKNOWN }, undefined],
  [{ resourceType: undefined, logFormat: '${start}' }, undefined],
])('the format of %j is %s', (given, text) => {
  expect(formatOf(flowLog(given))?.toString()).toBe(text);
});

test.each<[Partial<FlowLogView>, number | undefined]>([
  [{}, 600],
  [{ resourceType: 'TransitGateway' }, 60],
  [{ maxAggregationInterval: 60 }, 60],
  [{ maxAggregationInterval: 60, resourceType: UNKNOWN }, 60],
  [{ maxAggregationInterval: UNKNOWN }, undefined],
  [{ resourceType: UNKNOWN }, undefined],
])('the interval of %j is %p', (given, seconds) => {
  expect(intervalOf(flowLog(given))).toBe(seconds);
});
