import * as fc from 'fast-check';
import { accepts } from '../../../../src/filter-pattern/condition-values';
import type { Condition } from '../../../../src/filter-pattern/pattern';
import { FlowLogField } from '../../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';
import { FlowLogStatus } from '../../../../src/model/flow-log-status';
import { valuesToTry } from '../../../../src/validation/questions/filters/field-values';
import { flowLog } from '../../../support/views';

const PORTS = 65535;
const record = { flowLog: flowLog(), format: FlowLogFormat.DEFAULT, logStatus: FlowLogStatus.OK };

const number = fc.oneof(
  fc.integer({ min: -2, max: 12 }),
  fc.integer({ min: PORTS - 3, max: PORTS + 3 }),
  fc.double({ min: 0, max: 9, noNaN: true }),
);
const port = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: PORTS - 5, max: PORTS }));
const comparison = fc.record({
  kind: fc.constant('number' as const), operator: fc.constantFrom('=', '!=', '<', '>', '<=', '>='), value: number,
}) as fc.Arbitrary<Condition>;
const text = fc.record({
  kind: fc.constant('text' as const), operator: fc.constantFrom('=', '!='), text: fc.constantFrom('7', '07', '65535', '-', 'x', ''),
}) as fc.Arbitrary<Condition>;
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    text,
    fc.record({ kind: fc.constantFrom('and', 'or'), terms: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }) as
      fc.Arbitrary<Condition>,
  ),
}));

test('a condition that holds for some port holds for a value to try', () => {
  fc.assert(fc.property(condition, port, (given, real) => {
    const values = valuesToTry(FlowLogField.DST_PORT, given, record);

    return !accepts(given, String(real)) || values!.some((value) => accepts(given, value));
  }));
});

test.each([
  ['action', FlowLogField.ACTION, {}, ['ACCEPT', 'REJECT']],
  ['action of rejected traffic', FlowLogField.ACTION, { flowLog: flowLog({ trafficType: 'REJECT' }) }, ['REJECT']],
  ['action without data', FlowLogField.ACTION, { logStatus: FlowLogStatus.NODATA }, ['-']],
  ['interface of a regional NAT gateway', FlowLogField.INTERFACE_ID,
    { flowLog: flowLog({ resourceType: 'RegionalNatGateway' }) }, ['-']],
  ['version', FlowLogField.VERSION, { format: FlowLogFormat.VERSIONS_2_TO_5 }, ['5']],
  ['version of a field that is not listed yet', FlowLogField.VERSION,
    { format: FlowLogFormat.of(FlowLogField.VERSION, FlowLogField.of('new-field')) }, undefined],
  ['address', FlowLogField.SRC_ADDR, {}, ['\0', 'x']],
])('the %s can be %p', (...[, field, given, expected]) => {
  const anything: Condition = { kind: 'text', operator: '=', text: 'x' };

  expect(valuesToTry(field, anything, { ...record, ...given })).toEqual(expected);
});

test('a condition on digits is not judged by numbers', () => {
  expect(valuesToTry(FlowLogField.DST_PORT, { kind: 'text', operator: '=', text: '*00*' }, record)).toBeUndefined();
});
