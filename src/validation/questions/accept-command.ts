import { BASELINE_CONTEXT } from '../view/baseline-context';
import type { FlowLogView } from '../view/views';

/** The command that accepts what changed about a flow log: to be copied into a shell. */
export function acceptCommand({ path }: FlowLogView): string {
  const setting = `${BASELINE_CONTEXT.ACCEPT}=${path}`;
  const isPlain = /^[\w:=./@%+,-]+$/.test(setting);
  return `cdk synth --quiet -c ${isPlain ? setting : `"${setting.replace(/[\\"$`]/g, '\\$&')}"`}`;
}
