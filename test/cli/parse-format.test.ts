import { FORMAT_NAMES, parseFormat } from '../../src/cli/parse-format';
import { UsageError } from '../../src/cli/usage-error';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { errorOf } from '../support/error-of';

test.each<[string, FlowLogFormat]>([
  ['default', FlowLogFormat.DEFAULT],
  ['versions-2-to-5', FlowLogFormat.VERSIONS_2_TO_5],
  ['transit-gateway', FlowLogFormat.TRANSIT_GATEWAY_DEFAULT],
  ['${version} ${srcaddr}', FlowLogFormat.parseHeader('version srcaddr')],
  ['version srcaddr', FlowLogFormat.parseHeader('version srcaddr')],
  ['version a-new-field', FlowLogFormat.parseHeader('version a-new-field')],
])('%s is a format', (text, format) => {
  expect(parseFormat(text).toString()).toBe(format.toString());
});

test('every name in the help is a format', () => {
  for (const name of FORMAT_NAMES.split(', ')) expect(() => parseFormat(name)).not.toThrow();
});

test.each(['', 'defualt', 'Default', 'all of them'])('%j is not', (text) => {
  const error = errorOf(() => parseFormat(text));

  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toBe('--format must be default, versions-2-to-5 or transit-gateway, or fields such as '
    + `'version srcaddr' or '\${version} \${srcaddr}', got '${text}'`);
});
