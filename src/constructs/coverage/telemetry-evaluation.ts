import { Annotations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Says at synthesis what no template can do: CloudFormation has no resource that turns telemetry configuration on. */
export function remindOfTelemetryEvaluation(scope: Construct, command: string): void {
  Annotations.of(scope).addInfoV2('cdk-vpc-flow-logs:telemetry-evaluation', 'telemetry configuration must be turned on before this '
  + `rule is deployed, once: in the CloudWatch console, or by '${command}'`);
}
