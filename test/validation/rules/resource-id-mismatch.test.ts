import { resourceIdMismatch } from '../../../src/validation/rules/resource-id-mismatch';
import { Unknown } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const topic = view('other', { type: 'AWS::SNS::Topic' });

judges(resourceIdMismatch, {
  faults: [
    ['the id of a VPC for a subnet', flowLog({ resourceType: 'Subnet', resourceId: 'vpc-0123456789abcdef0' }),
      /^ResourceId: ResourceId must be that of a Subnet \(subnet-…\), got 'vpc-0123456789abcdef0'/],
    ['the id of an attachment for a gateway',
      flowLog({ resourceType: 'TransitGateway', resourceId: 'tgw-attach-0123456789abcdef0' }), /got 'tgw-attach-/],
    ['a name', flowLog({ resourceId: 'my-vpc' }), /got 'my-vpc'/],
    ['a reference to a VPC for a subnet', flowLog({ resourceType: 'Subnet', resourceId: new Reference(view('vpc')) }),
      /got the AWS::EC2::VPC 'Stack\/TheVPC'/],
    ['a reference to a topic', flowLog({ resourceId: new Reference(topic) }), /got the AWS::SNS::Topic/],
    ['an ARN', flowLog({ resourceId: new Reference(view('role'), 'Arn') }), /got the Arn of the AWS::IAM::Role/],
    ['the VPC of a subnet for a subnet',
      flowLog({ resourceType: 'Subnet', resourceId: new Reference(view('subnet'), 'VpcId') }), /got the VpcId of the AWS::EC2::Subnet/],
    ['the addresses of a VPC', flowLog({ resourceId: new Reference(view('vpc'), 'CidrBlock') }), /got the CidrBlock of the AWS::EC2::VPC/],
    ['an ARN that is put together', flowLog({
      resourceId: new Unknown({ parts: ['arn:aws:ec2:', UNKNOWN, ':111122223333:vpc/', new Reference(view('vpc'))] }),
    }), /got the ARN 'arn:aws:ec2:\?:111122223333:vpc\/TheVPC'/],
  ],
  passes: [
    ['what a type of others returns', flowLog({ resourceId: new Reference(view('other', { type: 'Acme::Network::Vpc' })) })],
    ['what a module returns', flowLog({ resourceId: new Reference(view('other', { type: 'AWS::EC2::Network::MODULE' })) })],
    ['an attribute that may be anything', flowLog({ resourceId: new Reference(view('other', { type: 'AWS::RAM::Share' }), 'Resource') })],
    ['the id of a VPC', flowLog()],
    ['a reference to a VPC', flowLog({ resourceId: new Reference(view('vpc')) })],
    ['a reference to its attribute', flowLog({ resourceId: new Reference(view('vpc'), 'VpcId') })],
    ['the VPC of another resource', flowLog({ resourceId: new Reference(view('subnet'), 'VpcId') })],
    ['an attachment to a VPC', flowLog({
      resourceType: 'TransitGatewayAttachment',
      resourceId: new Reference(view('other', { type: 'AWS::EC2::TransitGatewayVpcAttachment' }), 'Id'),
    })],
    ['the result of a custom resource', flowLog({
      resourceId: new Reference(view('other', { type: 'Custom::FindVpc' })),
    })],
    ['an attribute of a custom resource', flowLog({
      resourceId: new Reference(view('other', { type: 'AWS::CloudFormation::CustomResource' }), 'VpcId'),
    })],
    ['the value of a stored parameter', flowLog({
      resourceId: new Reference(view('other', { type: 'AWS::SSM::Parameter' }), 'Value'),
    })],
    ['an unknown id', flowLog({ resourceId: UNKNOWN })],
    ['an unknown resource type', flowLog({ resourceType: UNKNOWN, resourceId: 'subnet-1' })],
  ],
});
