import { demandsOf } from '../../../../src/validation/questions/filters/demands';
import type { FlowLogView } from '../../../../src/validation/view/views';
import { flowLogInGroup, GROUP, metricFilter, SSH_PATTERN } from '../../../support/filters';
import { app, flowLog, UNKNOWN } from '../../../support/views';

function demands(pattern: string, ...flowLogs: FlowLogView[]) {
  const filter = metricFilter(pattern);
  return demandsOf(filter, app([GROUP, filter, ...flowLogs]))
    .map(({ flowLog: { logicalId }, byField }) => [logicalId, Object.fromEntries(byField)]);
}

test('a pattern demands values of the fields that its columns read', () => {
  const alternatives = SSH_PATTERN.replace('destport="22"', 'destport=22 || destport=3389').replace('source,', 'source!="10.*",');

  expect(demands(SSH_PATTERN, flowLogInGroup())).toEqual([['TheFlowLog', { dstport: ['22'], protocol: ['6'], action: ['REJECT'] }]]);
  expect(demands(alternatives, flowLogInGroup())[0][1]).toMatchObject({ dstport: ['22', '3389'] });
  expect(demands(alternatives, flowLogInGroup())[0][1]).not.toHaveProperty('srcaddr');
});

test('each flow log of the group has its own', () => {
  expect(demands(SSH_PATTERN, flowLogInGroup(), flowLogInGroup({ logicalId: 'Other' })).map(([id]) => id)).toEqual(['TheFlowLog', 'Other']);
});

test.each<[string, string, FlowLogView[]]>([
  ['a transit gateway', SSH_PATTERN, [flowLogInGroup({ resourceType: 'TransitGateway' })]],
  ['an unknown format', SSH_PATTERN, [flowLogInGroup(), flowLogInGroup({ logicalId: 'Other', logFormat: UNKNOWN })]],
  ['a flow log that may deliver there', SSH_PATTERN, [flowLogInGroup(), flowLog({ logicalId: 'Other', logGroupName: UNKNOWN })]],
  ['a pattern with a fault', SSH_PATTERN.replace('"6"', '"1"'), [flowLogInGroup()]],
  ['a pattern of other logs', 'ERROR', [flowLogInGroup()]],
])('with %s nothing is demanded', (_, pattern, flowLogs) => {
  expect(demands(pattern, ...flowLogs)).toEqual([]);
});
