// Keeps the logical ID of a deployed resource, so that CloudFormation updates the resource in place.
import { CfnResource } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

export function keepLogicalId(construct: IConstruct, logicalId: string): void {
  (construct.node.defaultChild as CfnResource).overrideLogicalId(logicalId);
}
