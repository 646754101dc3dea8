import { allows, limitOf } from '../../../src/validation/questions/statements';
import { Unknown } from '../../../src/validation/view/template';
import type { StatementView } from '../../../src/validation/view/views';
import { Reference, statement, UNKNOWN, view } from '../../support/views';

test.each<[Partial<StatementView>, boolean]>([
  [{ actions: ['ec2:DescribeFlowLogs'] }, true],
  [{ actions: ['ec2:*FlowLogs'] }, true],
  [{ actions: ['EC2:describeflowlogs'] }, true],
  [{ actions: ['s3:GetObject', 'ec2:DescribeFlowLogs'] }, true],
  [{ actions: ['ec2:CreateFlowLogs'] }, false],
  [{ actions: ['ec2:DescribeFlowLogs'], effect: 'Deny' }, false],
  [{ actions: [UNKNOWN] }, false],
  [{ actions: [] }, false],
])('%j allows to describe flow logs: %s', (given, expected) => {
  expect(allows(statement(given), 'ec2:DescribeFlowLogs')).toBe(expected);
});

const ARN = 'arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/fl-1';

test.each<[string, StatementView['resources'], string | undefined]>([
  ['an ARN', [ARN], `'${ARN}'`],
  ['a reference', [new Reference(view('flow-log'))], 'the ARN of a resource'],
  ['an ARN of which a part is unknown', [new Unknown({ parts: ['arn:aws:', new Unknown()] })], 'the ARN of a resource'],
  ['everything', ['*'], undefined],
  ['everything, in several stars', ['**'], undefined],
  ['an ARN and everything', [ARN, '*'], undefined],
  ['what is unknown', [UNKNOWN], undefined],
  ['what a custom resource returns', [new Reference(view('other', { type: 'Custom::Arns' }), 'Arn')], undefined],
  ['what a nested template returns', [new Reference(view('other', { type: 'AWS::CloudFormation::Stack' }), 'Outputs.Arn')], undefined],
  ['nothing', [], undefined],
])('%s is a limit: %#', (_, resources, limit) => {
  expect(limitOf(statement({ resources }))).toBe(limit);
});
