import { App, CfnCondition, CfnParameter, CfnResource, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { AppReading } from '../../../src/validation/reading/app-reading';
import { asNumber, asText, orUnknown } from '../../../src/validation/reading/resource-reading';
import { Reference, Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { memberOf } from '../../../src/validation/view/values';
import { UNKNOWN, view } from '../../support/views';

const REFERENCE = new Reference(view('vpc'));

test.each<[Json, Json]>([['a', 'a'], [60, '60'], [REFERENCE, REFERENCE], [UNKNOWN, UNKNOWN], [undefined, undefined]])(
  '%p is the text %p', (value, text) => {
    expect(asText(value)).toBe(text);
  });

test.each<[Json, Json]>([
  [60, 60], ['60', 60], ['-1.5', -1.5], [0, 0], [REFERENCE, REFERENCE], [UNKNOWN, UNKNOWN], [undefined, undefined],
])('%p is the number %p', (value, number) => {
  expect(asNumber(value)).toBe(number);
});

test('a value of an unexpected shape is unknown', () => {
  for (const value of [asText(true), asText(['a']), asNumber('sixty'), asNumber(''), orUnknown({}), orUnknown('a')]) {
    expect(value).toBeInstanceOf(Unknown);
  }
});

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

const level1 = (props: Partial<ec2.CfnFlowLogProps> = {}) =>
  new ec2.CfnFlowLog(stack, 'FlowLog', { resourceType: 'VPC', resourceId: 'vpc-1', ...props });
const flowLogs = () => new AppReading(stack.node.root).flowLogs;

test('a resource is known by path, logical id, type and condition', () => {
  level1().cfnOptions.condition = new CfnCondition(stack, 'OnlySometimes', { expression: Fn.conditionEquals('a', 'b') });

  expect(flowLogs()).toMatchObject([{
    kind: 'flow-log', path: 'Stack/FlowLog', logicalId: 'FlowLog', type: 'AWS::EC2::FlowLog', condition: 'OnlySometimes',
  }]);
});

test('a property is read as overrides leave it', () => {
  const flowLog = level1();
  flowLog.addPropertyOverride('ResourceId', 'vpc-2');
  flowLog.addPropertyDeletionOverride('ResourceType');

  expect(flowLogs()).toMatchObject([{ resourceId: 'vpc-2', resourceType: undefined, properties: { ResourceId: 'vpc-2' } }]);
});

test('properties that a transform may add are unknown, those that are there are known', () => {
  level1().addOverride('Fn::Transform', { Name: 'AWS::Include' });
  const [flowLog] = flowLogs();

  expect(flowLog.resourceId).toBe('vpc-1');
  expect(flowLog.trafficType).toBeInstanceOf(Unknown);
  expect(memberOf(flowLog.properties, 'TrafficType')).toBeInstanceOf(Unknown);
});

test('of properties that are one unknown value each is unknown', () => {
  new CfnResource(stack, 'FlowLog', { type: 'AWS::EC2::FlowLog' })
    .addOverride('Properties', { 'Fn::If': ['C', { ResourceId: 'vpc-1' }, { Ref: 'AWS::NoValue' }] });
  const [flowLog] = flowLogs();

  expect(flowLog.resourceId).toBeInstanceOf(Unknown);
  expect(memberOf(flowLog.properties, 'ResourceId')).toBeInstanceOf(Unknown);
});

test('a parameter is a reference or unknown, never text', () => {
  level1({ trafficType: new CfnParameter(stack, 'Traffic').valueAsString });

  expect(typeof flowLogs()[0].trafficType).toBe('object');
});
