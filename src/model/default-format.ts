import { FlowLogFormat } from './flow-log-format';
import { isGateway } from './resource-types';

/** What a flow log writes by default. */
export function defaultFormat(resourceType: string | undefined): FlowLogFormat {
  return isGateway(resourceType) ? FlowLogFormat.TRANSIT_GATEWAY_DEFAULT : FlowLogFormat.DEFAULT;
}
