import { deliveryRoleConditionNeverMet } from '../../../src/validation/rules/delivery-role-condition-never-met';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import type { FlowLogView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, STACK, stackIn, statement, UNKNOWN, view } from '../../support/views';

const stack = stackIn('111122223333', 'eu-west-1');
const under = (condition: Json, given: Partial<FlowLogView> = {}) => {
  const trusting = statement({
    actions: ['sts:AssumeRole'], principals: { Service: ['vpc-flow-logs.amazonaws.com'] }, condition,
  });
  const role = view('role', { trust: { statements: [trusting], complete: true } });
  return flowLog({ stack, deliverLogsPermissionArn: new Reference(role, 'Arn'), ...given });
};
const sourceArn = (arn: Json) => ({ ArnLike: { 'aws:SourceArn': arn } });

judges(deliveryRoleConditionNeverMet, {
  faults: [
    ['another account', under({ StringEquals: { 'aws:SourceAccount': '444455556666' } }),
      /^PolicyDocument.Statement.0.Condition: aws:SourceAccount must be 111122223333, got 444455556666/],
    ['another account in a list', under({ StringEquals: { 'aws:sourceaccount': ['444455556666'] } }), /444455556666/],
    ['the source of deliveries to S3', under(sourceArn('arn:aws:logs:eu-west-1:111122223333:*')),
      /aws:SourceArn must be the ARN of a flow log, got 'arn:aws:logs:eu-west-1:111122223333:\*'/],
    ['the source of deliveries to S3, put together',
      under(sourceArn(new Unknown({ parts: ['arn:aws:logs:', UNKNOWN, ':', UNKNOWN, ':*'] }))),
      /got 'arn:aws:logs:\?:\?:\*'/],
    ['another region', under(sourceArn('arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*')), /us-east-1/],
    ['the ARN of a VPC', under(sourceArn('arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1')), /vpc-1/],
  ],
  passes: [
    ['the documented condition', under({
      StringEquals: { 'aws:SourceAccount': '111122223333' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/*' },
    })],
    ['wildcards', under(sourceArn('arn:*:ec2:*:*:*'))],
    ['one source of several', under(sourceArn([
      'arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*', 'arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/*',
    ]))],
    ['a source that is put together', under(sourceArn(new Unknown({
      parts: ['arn:', UNKNOWN, ':ec2:eu-west-1:111122223333:vpc-flow-log/*'],
    })))],
    ['an unknown source', under(sourceArn(UNKNOWN))],
    ['an unknown account', under({ StringEquals: { 'aws:SourceAccount': UNKNOWN } })],
    ['an account while the own one is unknown', under({ StringEquals: { 'aws:SourceAccount': '444455556666' } },
      { stack: STACK })],
    ['no condition', under(undefined)],
    ['an unknown condition', under(UNKNOWN)],
    ['a role that is no part of the app', flowLog()],
  ],
});
