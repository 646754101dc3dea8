import { App, Stage, Validations } from 'aws-cdk-lib';
import {
  AwsSolutionsChecks, HIPAASecurityChecks, NagPack, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks,
} from 'cdk-nag';
import { synthesizeExample } from '../../scripts/logical-ids';

const PACKS: [string, NagPack][] = [
  ['AWS Solutions', new AwsSolutionsChecks()],
  ['HIPAA Security', new HIPAASecurityChecks()],
  ['NIST 800-53 rev. 4', new NIST80053R4Checks()],
  ['NIST 800-53 rev. 5', new NIST80053R5Checks()],
  ['PCI DSS 3.2.1', new PCIDSS321Checks()],
];

const ARCHIVE = 'Hardened/Archive/Bucket/Resource';
const REPLICATION = 'A copy in a second Region has a stack of its own there, which is no part of the example.';
const LOCK = 'Whether log delivery writes to a bucket with a default retention is not documented.';
const DEFAULT_GROUP = 'No template can close the default security group; ec2.Vpc does it with a custom resource.';

/** What the packs ask for that cannot be had, and why. */
const ACKNOWLEDGED: Record<string, { readonly path: string; readonly reason: string }> = {
  'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:*]': {
    path: 'Hardened/Role/Policy', reason: 'logs:DescribeLogGroups lists groups, so it takes no single one.',
  },
  'HIPAA.Security-VPCDefaultSecurityGroupClosed': { path: 'Hardened/Vpc', reason: DEFAULT_GROUP },
  'HIPAA.Security-S3BucketReplicationEnabled': { path: ARCHIVE, reason: REPLICATION },
  'NIST.800.53.R4-VPCDefaultSecurityGroupClosed': { path: 'Hardened/Vpc', reason: DEFAULT_GROUP },
  'NIST.800.53.R4-S3BucketDefaultLockEnabled': { path: ARCHIVE, reason: LOCK },
  'NIST.800.53.R4-S3BucketReplicationEnabled': { path: ARCHIVE, reason: REPLICATION },
  'NIST.800.53.R5-VPCDefaultSecurityGroupClosed': { path: 'Hardened/Vpc', reason: DEFAULT_GROUP },
  'NIST.800.53.R5-S3BucketReplicationEnabled': { path: ARCHIVE, reason: REPLICATION },
  'PCI.DSS.321-VPCDefaultSecurityGroupClosed': { path: 'Hardened/Vpc', reason: DEFAULT_GROUP },
  'PCI.DSS.321-S3BucketReplicationEnabled': { path: ARCHIVE, reason: REPLICATION },
};

const synth = jest.spyOn(Stage.prototype, 'synth');
synthesizeExample('hardened');
const app = synth.mock.contexts[0] as App;
synth.mockRestore();

function findings(pack: NagPack): string[] {
  return pack.validateScope(app).violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`));
}

test('what is acknowledged is what the packs of cdk-nag find', () => {
  const acknowledged = Object.entries(ACKNOWLEDGED).map(([id, { path }]) => `${id} at ${path}`);

  expect(PACKS.flatMap(([, pack]) => findings(pack))).toEqual(acknowledged);
});

test.each(PACKS)('%s finds nothing else', (_, pack) => {
  for (const [id, { path, reason }] of Object.entries(ACKNOWLEDGED)) {
    const { node } = app.node.findAll().find((construct) => construct.node.path === path)!;
    // As acknowledge() does, which does not take ids with '::' in them; that of IAM5 has several.
    node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, { [id]: reason });
  }

  expect(findings(pack)).toEqual([]);
});
