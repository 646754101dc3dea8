import { AlarmFeeder, type FeederSettings } from '../../src/cli/alarm-feeder';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogProtocol } from '../../src/model/flow-log-protocol';
import { alarmSettings } from '../simulation/settings';
import { record } from '../support/records';

const SSH = { ports: [22], protocols: [FlowLogProtocol.TCP] };

function feeder(otherwise: Partial<FeederSettings> = {}): AlarmFeeder {
  return new AlarmFeeder({ ...alarmSettings(), pattern: SSH, ...otherwise });
}

function feed(alarm: AlarmFeeder, ...lines: string[]) {
  alarm.take(Buffer.from(lines.join('\n')));
  return alarm.finish();
}

test('rejected connections to the ports and of the protocols count, others do not', () => {
  const lines = [record(), record({ port: 23 }), record({ action: 'ACCEPT' }), record().replace(' 22 6 ', ' 22 17 ')];

  expect(feed(feeder(), ...lines)).toMatchObject({ records: 4, matches: 1 });
});

test('a pattern counts what it matches', () => {
  expect(feed(feeder({ pattern: '[..., action="ACCEPT", status]' }), record(), record({ action: 'ACCEPT' })))
    .toMatchObject({ records: 2, matches: 1 });
});

test('a header within a file says how the lines after it are read', () => {
  const header = 'dstport protocol action start';

  expect(feed(feeder(), record(), header, '22 6 REJECT 1795140000', header, '23 6 REJECT 1795140000'))
    .toMatchObject({ records: 3, matches: 2, unreadable: 0 });
});

test('each file is read in the format that it names, and one that names none in that of the settings', () => {
  const alarm = feeder();
  alarm.begin('a', FlowLogFormat.parseHeader('dstport protocol action start'));
  alarm.take(Buffer.from('22 6 REJECT 1795140000\n'));
  alarm.end();
  alarm.begin('b', undefined);

  expect(feed(alarm, record())).toMatchObject({ records: 2, matches: 2 });
});

test('a line that is too long is unreadable', () => {
  const alarm = feeder();
  alarm.skip(Buffer.from('2 1'), 'longer than 1 bytes');

  expect(alarm.finish().unreadable).toBe(1);
});

test.each<[string, Partial<FeederSettings>, string]>([
  ['version start', {}, `the records need dstport, protocol, action for this alarm, got the fields 'version start'`],
  ['version', { pattern: '[a]' }, `the records need start for this alarm, got the fields 'version'`],
  ['start', { pattern: '[a]', metricValue: FlowLogField.BYTES }, `the records need bytes for this alarm, got the fields 'start'`],
])('records of %s are too few', (header, settings, message) => {
  expect(() => feeder(settings).begin('a', FlowLogFormat.parseHeader(header))).toThrow(message);
});
