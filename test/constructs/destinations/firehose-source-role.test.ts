import { App } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { FirehoseSourceRole } from '../../../src/constructs/destinations/firehose-source-role';
import { IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

interface Statement {
  readonly Action: string | string[];
}

function statementsOf(roleName?: string) {
  const stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND);
  const destinationRole = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::999999999999:role/records');
  new FirehoseSourceRole(stack, 'Source', { destinationRole, roleName });
  const { Statement: statements } = propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument as { Statement: Statement[] };
  return { statements: new Map(statements.map((each) => [[each.Action].flat()[0], each])), role: propertiesOf(stack, 'AWS::IAM::Role') };
}

test.each<[string | undefined, string]>([[undefined, 'FlowLogsToFirehose'], ['Mine', 'Mine']])(
  'the role %s may hand itself to log delivery, for flow logs only', (roleName, name) => {
    const { statements, role } = statementsOf(roleName);

    expect(role.RoleName).toBe(name);
    expect(statements.get('iam:PassRole')).toMatchObject({
      Resource: `arn:aws:iam::111122223333:role/${name}`,
      Condition: {
        StringEquals: { 'iam:PassedToService': 'delivery.logs.amazonaws.com' },
        StringLike: { 'iam:AssociatedResourceARN': 'arn:aws:ec2:eu-west-1:111122223333:*' },
      },
    });
  });

test('it may assume the role of the other account, and no other role', () => {
  expect(statementsOf().statements.get('sts:AssumeRole')).toMatchObject({ Resource: 'arn:aws:iam::999999999999:role/records' });
});
