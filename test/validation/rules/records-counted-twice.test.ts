import { recordsCountedTwice as rule } from '../../../src/validation/rules/records-counted-twice';
import type { FlowLogView } from '../../../src/validation/view/views';
import { filterFaults, flowLogInGroup, metricFilter, SSH_PATTERN } from '../../support/filters';
import { Reference, UNKNOWN, view } from '../../support/views';

const vpc = view('vpc');
const subnet = view('subnet', { vpcId: new Reference(vpc) });
const onVpc = (given: Partial<FlowLogView> = {}) => flowLogInGroup({ logicalId: 'OnVpc', resourceId: new Reference(vpc), ...given });
const onSubnet = (given: Partial<FlowLogView> = {}) =>
  flowLogInGroup({ logicalId: 'OnSubnet', resourceType: 'Subnet', resourceId: new Reference(subnet), ...given });
const rejects = (given: Partial<FlowLogView> = {}) => onVpc({ logicalId: 'Rejects', trafficType: 'REJECT', ...given });
const found = (flowLogs: FlowLogView[], pattern: Parameters<typeof metricFilter>[0] = SSH_PATTERN) =>
  filterFaults(rule, metricFilter(pattern), [vpc, subnet, ...flowLogs]);

test.each([
  ['all and rejected traffic of a VPC', [onVpc(), rejects()], SSH_PATTERN],
  ['a VPC and its subnet', [onVpc(), onSubnet()], SSH_PATTERN],
  ['a VPC and its subnet in another format, which the pattern fits as well', [onVpc(), onSubnet({ logFormat: '${srcaddr} ${action} ${log-status}' })],
    '[..., action="REJECT", log_status]'],
  ['one VPC twice, where the pattern asks for an interface', [onVpc(), rejects()], SSH_PATTERN.replace('eni', 'eni="eni-1"')],
])('a filter on %s fails', (_, flowLogs, pattern) => {
  expect(found(flowLogs, pattern)).toEqual([expect.stringMatching(
    /^LogGroupName: the filter should count .* once, got those of Stack\/OnVpc and of Stack\/(Rejects|OnSubnet)/)]);
});

test.each([
  ['accepted and rejected traffic of a VPC', [onVpc({ trafficType: 'ACCEPT' }), rejects()], SSH_PATTERN],
  ['accepts alone', [onVpc(), rejects()], '[..., action="ACCEPT", log_status]'],
  ['one VPC and another log group', [onVpc(), onSubnet({ logGroupName: 'other' })], SSH_PATTERN],
  ['formats of which the pattern fits one', [onVpc(), onSubnet({ logFormat: '${srcaddr}' })], SSH_PATTERN],
  ['a VPC and its subnet, where the pattern asks for an interface', [onVpc(), onSubnet()], SSH_PATTERN.replace('eni', 'eni="eni-1"')],
  ['a format known only at deployment', [onVpc(), onSubnet({ logFormat: UNKNOWN })], SSH_PATTERN],
  ['resources known only at deployment', [onVpc({ resourceId: UNKNOWN }), onVpc({ logicalId: 'B', resourceId: UNKNOWN })], SSH_PATTERN],
  ['two that are the same, which is another rule\'s fault', [onVpc(), onVpc({ logicalId: 'Again' })], SSH_PATTERN],
  ['terms, which are for other logs', [onVpc(), onSubnet()], 'REJECT'],
  ['a pattern known only at deployment', [onVpc(), onSubnet()], UNKNOWN],
])('a filter on %s passes', (_, flowLogs, pattern) => {
  expect(found(flowLogs, pattern)).toEqual([]);
});
