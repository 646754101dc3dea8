import { isFieldName, notAFieldName } from '../../src/model/field-name';
import { FlowLogField } from '../../src/model/flow-log-field';

test('every field of AWS is named as field names are', () => {
  expect(FlowLogField.all().map(({ name }) => name).filter((name) => !isFieldName(name))).toEqual([]);
});

test.each(['', '-', 'srcAddr', 'src_addr', '-srcaddr', 'srcaddr-', 'pkt--srcaddr', '2nd', 'src addr', 'srcaddr\n', '${srcaddr}'])(
  '%j is not a field name', (text) => {
    expect(isFieldName(text)).toBe(false);
    expect(notAFieldName(text)).toBe(`a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got '${text}'`);
  });
