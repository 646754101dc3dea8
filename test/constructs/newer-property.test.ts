import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { setNewerProperty } from '../../src/constructs/newer-property';

// What the CDK's own validation says to it is in alarms/metric/flow-log-delivery-alarm.test.ts.
test('the property is in the template, and acknowledged by its own name', () => {
  const stack = new Stack();
  const alarm = new CfnAlarm(stack, 'Alarm', { evaluationPeriods: 1, comparisonOperator: 'GreaterThanThreshold' });

  setNewerProperty(alarm, 'Some.New', { Deep: 1 });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', { EvaluationPeriods: 1, Some: { New: { Deep: 1 } } });
  expect(JSON.stringify(alarm.node.metadata)).toMatch(/CloudFormation-Validate::F3002.*CloudFormation knows New;/);
});
