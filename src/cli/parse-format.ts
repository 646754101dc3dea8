import { FlowLogFormat } from '../model/flow-log-format';

const NAMED: Record<string, FlowLogFormat> = {
  'default': FlowLogFormat.DEFAULT,
  'transit-gateway': FlowLogFormat.TRANSIT_GATEWAY_DEFAULT,
};

/** A format as people type it: `default`, `${version} ${srcaddr}`, or, where a shell is in the way, `version srcaddr`. */
export function parseFormat(text: string): FlowLogFormat {
  return NAMED[text] ?? (text.includes('$') ? FlowLogFormat.parse(text) : FlowLogFormat.parseHeader(text));
}
