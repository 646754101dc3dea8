// Has a construct's resource keep the logical id that the stack was deployed with, so that CloudFormation keeps it.
import { CfnResource } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

export function keepLogicalId(construct: IConstruct, logicalId: string): void {
  (construct.node.defaultChild as CfnResource).overrideLogicalId(logicalId);
}
