import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../../src/filter-pattern/flow-log-filter-pattern';
import { parsePattern } from '../../src/filter-pattern/parse';
import { FlowLogError, FlowLogSyntaxError } from '../../src/model/errors';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogProtocol } from '../../src/model/flow-log-protocol';

const SSH = '2 123456789010 eni-1235b8ca123456789 203.0.113.12 172.31.16.139 49761 22 6 20 4249 1418530010 1418530070 REJECT OK';
const RDP = '2 123456789010 eni-1235b8ca123456789 203.0.113.12 172.31.16.139 49761 3389 6 20 4249 1418530010 1418530070 REJECT OK';

const rejectedSsh = FlowLogFilterPattern.forFormat(FlowLogFormat.DEFAULT).where(
  FlowLogCondition.destinationPort(22),
  FlowLogCondition.protocol(FlowLogProtocol.TCP),
  FlowLogCondition.action(FlowLogAction.REJECT),
);

test('the documented pattern for rejected SSH comes out column by column', () => {
  const documented = parsePattern('[version, account, eni, source, destination, srcport, destport="22", protocol="6", '
    + 'packets, bytes, windowstart, windowend, action="REJECT", flowlogstatus]');
  const built = parsePattern(rejectedSsh.logPatternString);

  const conditions = ({ slots }: typeof built) => slots.map((slot) => slot.kind === 'column' ? slot.condition : slot);
  expect(conditions(built)).toEqual(conditions(documented));
  expect(built.slots.map((slot) => slot.kind === 'column' && slot.name)).toEqual(FlowLogFormat.DEFAULT.columns);
});

test('a pattern without conditions matches every record of its format', () => {
  const pattern = FlowLogFilterPattern.forFormat(FlowLogFormat.DEFAULT);

  expect([SSH, RDP, 'too few fields'].map((line) => pattern.matches(line))).toEqual([true, true, false]);
});

test('where adds conditions and leaves the pattern as it is', () => {
  const pattern = FlowLogFilterPattern.forFormat(FlowLogFormat.DEFAULT)
    .where(FlowLogCondition.destinationPort(22, 3389));

  const narrower = pattern.where(FlowLogCondition.destinationPort(22));

  expect([SSH, RDP].map((line) => narrower.matches(line))).toEqual([true, false]);
  expect([SSH, RDP].map((line) => pattern.matches(line))).toEqual([true, true]);
});

test('a test says which lines match, counted from 1, and what they say', () => {
  const pattern = FlowLogFilterPattern.parse('[source, port=22,]');

  expect(pattern.test(['10.0.0.1 80 6', '10.0.0.2 22 6', '10.0.0.3 22 17'])).toEqual([
    { eventNumber: 2, eventMessage: '10.0.0.2 22 6', extractedValues: { $source: '10.0.0.2', $port: '22', $3: '6' } },
    { eventNumber: 3, eventMessage: '10.0.0.3 22 17', extractedValues: { $source: '10.0.0.3', $port: '22', $3: '17' } },
  ]);
});

test('the matches are as many as a test returns', () => {
  expect(rejectedSsh.countMatches([RDP, SSH, '', SSH])).toBe(2);
  expect(rejectedSsh.countMatches([])).toBe(0);
});

test('a pattern written by hand goes to CloudWatch Logs as it was written', () => {
  const text = '[a = 4*,  b]';
  const pattern = FlowLogFilterPattern.parse(text);

  expect([pattern.logPatternString, pattern.toString()]).toEqual([text, text]);
});

test('a pattern that cannot be read is an error that shows the place', () => {
  expect(() => FlowLogFilterPattern.parse('[a, ...')).toThrow(FlowLogSyntaxError);
});

test('a pattern written by hand takes no further conditions', () => {
  expect(() => FlowLogFilterPattern.parse('[dstport]').where(FlowLogCondition.destinationPort(22))).toThrow(new FlowLogError(
    '\'where\' takes a pattern made with forFormat, got one made with parse, whose columns may be anything; '
    + 'write the condition into its text instead'));
});

describe('a value that is known only at deployment', () => {
  const pattern = FlowLogFilterPattern.forFormat(FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR))
    .where(FlowLogCondition.equalTo(FlowLogField.SRC_ADDR, '${Token[TOKEN.7]}'));

  test('is handed on', () => {
    expect(pattern.logPatternString).toBe('[srcaddr="${Token[TOKEN.7]}", dstaddr]');
  });

  test.each([
    ['matches', () => pattern.matches(SSH)],
    ['test', () => pattern.test([SSH])],
  ])('cannot be tested with %s', (_, run) => {
    expect(run).toThrow('the pattern must be known to be tested, got a value that is known only at deployment in '
      + '[srcaddr="${Token[TOKEN.7]}", dstaddr]');
  });

  test('cannot be the whole pattern', () => {
    expect(() => FlowLogFilterPattern.parse('${Token[TOKEN.7]}')).toThrow(
      'the pattern must be known when it is parsed, got one that is known only at deployment; '
      + 'give it to the filter as it is, with logs.FilterPattern.literal');
  });
});
