import type { FlowLogView } from '../views';
import { RECORD_CONTEXT } from './record-settings';

/** The command that accepts what changed about a flow log: to be copied into a shell. */
export function acceptCommand({ path }: FlowLogView): string {
  const setting = `${RECORD_CONTEXT.ACCEPT}=${path}`;
  const isPlain = /^[\w:=./@%+,-]+$/.test(setting);
  return `cdk synth --quiet -c ${isPlain ? setting : `"${setting.replace(/[\\"$`]/g, '\\$&')}"`}`;
}
