import { accepts, onlyValues } from '../../../filter-pattern/condition-values';
import type { Pattern } from '../../../filter-pattern/pattern';
import type { FlowLogFormat } from '../../../model/flow-log-format';
import { FlowLogStatus } from '../../../model/flow-log-status';
import { PROTOCOLS_WITHOUT_PORTS } from '../../../model/limits';
import { fieldNamed } from './column-names';
import { valuesToTry } from './field-values';
import type { RecordKind } from './field-values';
import { columnsOver } from './pattern-columns';
import type { PatternColumn } from './pattern-columns';
import { isOnGateway } from '../flow-logs';
import type { FlowLogView } from '../../view/views';

/** Which condition is on a field that records of a transit gateway lack whatever their format: the action, the interface. */
export function gatewayHasNo({ slots }: Pattern, flowLog: FlowLogView): string | undefined {
  if (!isOnGateway(flowLog)) return undefined;
  for (const slot of slots) {
    if (slot.kind !== 'column' || slot.condition === undefined) continue;
    const field = fieldNamed(slot.name);
    if (field !== undefined && !field.isFilledBy('TransitGateway')) {
      return `column '${slot.name}' has a condition, but records of a transit gateway have no field '${field.name}'`;
    }
  }
  return undefined;
}

/** Why no record of the flow log can match the pattern; `undefined` if one can, or if that is not known. */
export function contradictionOf(pattern: Pattern, flowLog: FlowLogView, format: FlowLogFormat): string | undefined {
  const columns = columnsOver(format, pattern) ?? [];
  const port = portOfPortless(columns);
  if (port !== undefined) return port;
  const kinds = Object.values(FlowLogStatus).map((logStatus) => ({ flowLog, format, logStatus }));
  const falseColumns = kinds.map((kind) => {
    const candidates = columns.filter((column) => isFalse(column, kind));
    return candidates.find(({ field }) => field.name === 'log-status') ?? candidates.at(0);
  });
  if (!falseColumns.every((column) => column !== undefined)) return undefined;

  // Of the records with a status that the pattern admits: what else is it that they lack?
  const admitted = falseColumns.findIndex(({ field }) => field.name !== 'log-status');
  return reasonFor(falseColumns[Math.max(admitted, 0)], kinds[admitted]);
}

/** Which condition is on a port together with one on protocols that have none. */
function portOfPortless(columns: readonly PatternColumn[]): string | undefined {
  const protocol = columns.find(({ field }) => field.name === 'protocol');
  const numbers = protocol?.condition === undefined ? undefined : onlyValues(protocol.condition)?.map(Number);
  if (numbers === undefined || !numbers.every((number) => PROTOCOLS_WITHOUT_PORTS.includes(number))) return undefined;
  const port = columns.find(({ field, condition, width }) =>
    ['srcport', 'dstport'].includes(field.name) && width === 1 && condition !== undefined && !accepts(condition, '0'));
  return port === undefined
    ? undefined
    : `the condition on column '${port.name}' holds for no record of protocol ${numbers.join(' or ')}, which has no ports: records say 0`;
}

function reasonFor({ name, field }: PatternColumn, kind: RecordKind | undefined): string {
  const reason = `the condition on column '${name}' matches no record`;
  if (kind === undefined) return reason;
  if (kind.logStatus !== FlowLogStatus.OK) return `${reason} with the log status ${kind.logStatus}`;
  const { trafficType } = kind.flowLog;
  return field.name === 'action' && typeof trafficType === 'string' ? `${reason} of a flow log of ${trafficType} traffic` : reason;
}

function isFalse({ condition, field, width }: PatternColumn, kind: RecordKind): boolean {
  if (condition === undefined || width > 1) return false;
  const values = valuesToTry(field, condition, kind);
  return values !== undefined && !values.some((value) => accepts(condition, value));
}
