import { discoveredName } from '../../src/model/discovered-fields';
import { FlowLogFormat } from '../../src/model/flow-log-format';

test('the fields of the default format have the names that CloudWatch Logs documents', () => {
  expect(FlowLogFormat.DEFAULT.fields.map(({ name }) => discoveredName(name)).sort()).toEqual([
    'accountId', 'action', 'bytes', 'dstAddr', 'dstPort', 'endTime', 'interfaceId', 'logStatus', 'packets', 'protocol', 'srcAddr',
    'srcPort', 'startTime', 'version',
  ]);
});

test.each(['tcp-flags', 'vpc-id', 'srcAddr'])('%s is not discovered', (name) => {
  expect(discoveredName(name)).toBeUndefined();
});
