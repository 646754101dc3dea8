import { RULES } from '../../src/validation/rules';
import type { AppView } from '../../src/validation/view/app-view';
import type { ResourceView } from '../../src/validation/view/views';
import { check } from '../../src/validation/engine';
import { alarm, flowLogInGroup, GROUP, metricFilter } from '../support/filters';
import { app, statement, view } from '../support/views';

/** Names that every plain object has: what looks up users' text in one finds a function there. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

/** An app in which a text is said wherever a user may say one. */
function saying(text: string): AppView {
  const properties = new Proxy({}, { get: () => text });
  const resources: ResourceView[] = [
    flowLogInGroup({ logFormat: `\${${text}} \${action}`, trafficType: text, logicalId: 'Format' }),
    flowLogInGroup({ trafficType: text, logicalId: 'Traffic' }),
    flowLogInGroup({ resourceType: text, logicalId: 'Type' }),
    flowLogInGroup({ logDestinationType: text, logDestination: `arn:aws:${text}:::x`, logicalId: 'Destination' }),
    flowLogInGroup({ resourceId: text, destinationOptions: { [text]: text }, logicalId: 'Id' }),
    flowLogInGroup({ deliverLogsPermissionArn: `arn:aws:iam::111122223333:role/${text}`, logicalId: 'Role' }),
    metricFilter(`[${text.replaceAll('_', '')}="${text}", ${text}=22, srcaddr="${text}", dstaddr="${text}", action="${text}"]`),
    metricFilter(`[..., ${text}="${text}"]`, { metricName: text, metricValue: `$${text}`, unit: text }, { logicalId: 'Last' }),
    alarm({ statistic: text, comparisonOperator: text, unit: text, treatMissingData: text }),
    alarm({ metricName: text, extendedStatistic: text, logicalId: 'Named', properties }),
    view('log-group', { logGroupName: text, logGroupClass: text, kmsKeyId: text, logicalId: 'Group2' }),
    view('bucket', { bucketName: text, sseAlgorithm: text, kmsMasterKeyId: text, policy: { statements: [], complete: true } }),
    view('role', { roleName: text }),
    view('other', { type: 'AWS::SNS::Subscription', properties }),
    view('peering', { vpcId: text, peerVpcId: text, peerOwnerId: text }),
    GROUP,
  ];
  const condition = { [text]: { [text]: text } };
  const flowLogStatements = [statement({ actions: [text], resources: [text], condition })];
  return app(resources, { flowLogStatements });
}

test.each(NAMES)('no rule stumbles over the name %s', (name) => {
  const crashes = check(saying(name), RULES).filter(({ message }) => message.includes('could not be checked'));

  expect(crashes.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
