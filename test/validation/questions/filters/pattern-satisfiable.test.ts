import { parsePattern } from '../../../../src/filter-pattern/parse';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';
import { contradictionOf, gatewayHasNo } from '../../../../src/validation/questions/filters/pattern-satisfiable';
import type { FlowLogView } from '../../../../src/validation/view/views';
import { flowLog } from '../../../support/views';

const FORMAT = FlowLogFormat.parseHeader('srcport dstport protocol action log-status');

test.each<[string, Partial<FlowLogView>, string | undefined]>([
  ['[s, d=22, p=6, a=REJECT, l=OK]', {}, undefined],
  ['[s, d=22, p=1, a, l]', {}, `the condition on column 'd' holds for no record of protocol 1, which has no ports: records say 0`],
  ['[s=22, d, p=58, a, l]', {}, `the condition on column 's' holds for no record of protocol 58, which has no ports: records say 0`],
  ['[s, d=0, p=1, a, l]', {}, undefined],
  ['[s, d=22, p=1 || p=6, a, l]', {}, undefined],
  ['[s, d=22, p=1 || p=58, a, l]', {}, `the condition on column 'd' holds for no record of protocol 1 or 58, which has no ports: records say 0`],
  ['[s, d=70000, p, a, l]', {}, `the condition on column 'd' matches no record`],
  ['[s, d, p, a=DROP, l]', {}, `the condition on column 'a' matches no record`],
  ['[s, d, p, a=REJECT, l]', { trafficType: 'ACCEPT' }, `the condition on column 'a' matches no record of a flow log of ACCEPT traffic`],
  ['[s, d, p, a=REJECT, l=NODATA]', {}, `the condition on column 'a' matches no record with the log status NODATA`],
  ['[s, d, p, a="-", l=NODATA]', {}, undefined],
  ['[s, d, p, a, l=FINE]', {}, `the condition on column 'l' matches no record`],
  ['[s, d=22, ...]', {}, undefined],
])('%s of %j: %s', (pattern, given, reason) => {
  expect(contradictionOf(parsePattern(pattern), flowLog(given), FORMAT)?.slice(0, reason?.length)).toBe(reason);
});

test.each<[string, Partial<FlowLogView>, string | undefined]>([
  ['[action=REJECT, ...]', { resourceType: 'TransitGateway' },
    `column 'action' has a condition, but records of a transit gateway have no field 'action'`],
  ['[action=REJECT, ...]', {}, undefined],
  ['[action, srcaddr="10.*", ...]', { resourceType: 'TransitGateway' }, undefined],
  ['[own=1, ..., b]', { resourceType: 'TransitGateway' }, undefined],
])('%s of %j on gateways: %s', (pattern, given, reason) => {
  expect(gatewayHasNo(parsePattern(pattern), flowLog(given))).toBe(reason);
});
