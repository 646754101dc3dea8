import type { Condition } from '../../../filter-pattern/pattern';
import { valuesToTry as valuesOfAnyRecord } from '../../../filter-pattern/satisfiable';
import { withoutData } from '../../../model/field-values';
import type { FlowLogField } from '../../../model/flow-log-field';
import type { FlowLogFormat } from '../../../model/flow-log-format';
import { FlowLogStatus } from '../../../model/flow-log-status';
import { NO_VALUE } from '../../../model/no-value';
import { actionsOf } from '../../../model/traffic-types';
import type { FlowLogView } from '../../view/views';

/** What a flow log writes, and how a record of it came about. */
export interface RecordKind {
  readonly flowLog: FlowLogView;
  readonly format: FlowLogFormat;
  readonly logStatus: FlowLogStatus;
}

/**
 * Values to try a condition on: if it holds for none of them, it holds for no value that the field can have in such a
 * record. `undefined` where the values are not known.
 */
export function valuesToTry(
  field: FlowLogField, condition: Condition, kind: RecordKind,
): readonly string[] | undefined {
  const { flowLog, format, logStatus } = kind;
  if (typeof flowLog.resourceType === 'string' && !field.isFilledBy(flowLog.resourceType)) return [NO_VALUE];
  if (logStatus !== FlowLogStatus.OK && withoutData(field) === 'empty') return [NO_VALUE];
  switch (field.name) {
    case 'log-status': return [logStatus];
    case 'action': return actionsOf(flowLog.trafficType);
    case 'version': return format.fields.every(({ version }) => version !== undefined) ? [String(format.version)] : undefined;
    default: return valuesOfAnyRecord(field, condition);
  }
}
