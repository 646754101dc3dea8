import { App } from 'aws-cdk-lib';
import { centralBucket } from './central-bucket';
import { ecsCustomFormat } from './ecs-custom-format';
import { importedByArn } from './imported-by-arn';
import { includedTemplate } from './included-template';
import { landingZone } from './landing-zone';
import { nestedStacks } from './nested-stacks';
import { ourConstructs } from './our-constructs';
import { pipelineStages } from './pipeline-stages';
import { threeVpcsOneRole } from './three-vpcs-one-role';
import { transitGateway } from './transit-gateway';
import { underACondition } from './under-a-condition';

/** Apps, most of them written as public ones are, in which AWS would find nothing to refuse and lose nothing. */
export const RIGHT_APPS: Record<string, () => App> = {
  'a landing zone with two destinations': landingZone,
  'a central bucket for several accounts': centralBucket,
  'one role and one log group for three VPCs': threeVpcsOneRole,
  'an ECS service with a custom format': ecsCustomFormat,
  'a transit gateway and its attachment': transitGateway,
  'flow logs under a condition': underACondition,
  'roles, keys and networks imported by ARN': importedByArn,
  'the stages of a pipeline': pipelineStages,
  'nested stacks': nestedStacks,
  'a hand-written template, included': includedTemplate,
  'all of our constructs': ourConstructs,
};
