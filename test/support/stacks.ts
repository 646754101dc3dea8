import { App, AppProps, Stack, StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import { FlowLog, FlowLogAttributes, FlowLogProps, FlowLogResource, IFlowLog } from '../../src';

/** Apps as they were before there were feature flags, and as `cdk init` makes them. */
export const FLAGS: [string, AppProps][] = [
  ['without feature flags', {}],
  ['with the recommended feature flags', { context: recommendedFlags }],
];

export const IN_IRELAND = { env: { account: '111122223333', region: 'eu-west-1' } };

export function stackIn(app: App = new App(), id = 'Stack', props?: StackProps): Stack {
  return new Stack(app, id, props);
}

/** A stack in a known account and Region, whose ARNs have the name of the partition. */
export function stackInIreland(): Stack {
  return stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND);
}

/** A flow log that was created outside the app, of which this is known. */
export function importedFlowLogIn(stack: Stack, attributes: Partial<FlowLogAttributes> = {}): IFlowLog {
  return FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', ...attributes });
}

/** A VPC that costs no time: its id is known, nothing is made. */
export function vpcIn(stack: Stack, id = 'Vpc'): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, id, { vpcId: `vpc-${id.toLowerCase()}`, availabilityZones: ['a'] });
}

/** A flow log of a VPC with these options. */
export function flowLogIn(stack: Stack, options: Partial<FlowLogProps> = {}, id = 'FlowLog'): FlowLog {
  return new FlowLog(stack, id, { resourceType: FlowLogResource.fromVpc(new ec2.CfnVPC(stack, `${id}Vpc`)), ...options });
}

interface TemplateResource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DependsOn?: string[];
}

/** The only resource of a type. */
export function resourceOf(stack: Stack, type: string): TemplateResource {
  const found = Object.values(Template.fromStack(stack).findResources(type));
  expect(found).toHaveLength(1);
  return found[0] as TemplateResource;
}

/** The properties of the only resource of a type. */
export function propertiesOf(stack: Stack, type: string): Record<string, unknown> {
  return resourceOf(stack, type).Properties;
}
