import { LOGS_SERVICE } from '../../model/services';
import type { StackView } from '../view/template';

/** Whether a name is that of CloudWatch Logs as keys know it, in the Region of a stack or, where that is unknown, in any. */
export function isLogsService({ region }: StackView): (name: string) => boolean {
  return (name) => typeof region !== 'string'
    ? /^logs\./.test(name)
    : name === LOGS_SERVICE || name.startsWith(`logs.${region}.amazonaws.com`);
}
