import type { Condition } from '../../../filter-pattern/pattern';
import { FlowLogFieldType } from '../../../model/flow-log-field-type';
import type { FlowLogField } from '../../../model/flow-log-field';
import type { FlowLogFormat } from '../../../model/flow-log-format';
import type { FlowLogView } from '../../view/views';

/** What stands in a record where there is no value. */
const NONE = '-';

/** Without data there is neither a flow nor a decision on it. */
const ABSENT_WITHOUT_DATA = [
  'srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol', 'packets', 'bytes', 'action',
];

const HIGHEST = new Map([['protocol', 255], ['srcport', 65535], ['dstport', 65535]]);

/** What a flow log writes, and how a record of it came about. */
export interface RecordKind {
  readonly flowLog: FlowLogView;
  readonly format: FlowLogFormat;
  readonly logStatus: string;
}

/** The values of `log-status`. */
export const LOG_STATUSES = ['OK', 'NODATA', 'SKIPDATA'];

/**
 * Values to try a condition on: if it holds for none of them, it holds for no value that the field can have in such a
 * record. `undefined` where the values are not known.
 */
export function valuesToTry(field: FlowLogField, condition: Condition, kind: RecordKind): string[] | undefined {
  const { flowLog, format, logStatus } = kind;
  if (typeof flowLog.resourceType === 'string' && !field.isFilledBy(flowLog.resourceType)) return [NONE];
  if (logStatus !== 'OK' && ABSENT_WITHOUT_DATA.includes(field.name)) return [NONE];
  switch (field.name) {
    case 'log-status': return [logStatus];
    case 'action': return actionsOf(flowLog);
    case 'version': return format.fields.every(({ version }) => version !== undefined) ? [String(format.version)] : undefined;
    case 'flow-direction': return ['ingress', 'egress', NONE];
  }
  const isNumber = field.valueType === FlowLogFieldType.NUMBER || field.valueType === FlowLogFieldType.TIMESTAMP;
  return isNumber && !hasWildcard(condition) ? [NONE, ...numbersToTry(condition, HIGHEST.get(field.name))] : undefined;
}

function actionsOf({ trafficType }: FlowLogView): string[] | undefined {
  if (trafficType === 'ACCEPT' || trafficType === 'REJECT') return [trafficType];
  return trafficType === 'ALL' ? ['ACCEPT', 'REJECT'] : undefined;
}

/** The ends of the range, and each number of the condition with its neighbours: between those nothing changes. */
function numbersToTry(condition: Condition, highest: number = Number.MAX_SAFE_INTEGER): string[] {
  const mentioned = numbersIn(condition).map(Math.floor).flatMap((number) => [number - 1, number, number + 1]);
  return [...new Set([0, ...mentioned, highest])].filter((number) => number >= 0 && number <= highest).map(String);
}

function numbersIn(condition: Condition): number[] {
  switch (condition.kind) {
    case 'and':
    case 'or': return condition.terms.flatMap(numbersIn);
    case 'text': return /^\d{1,15}$/.test(condition.text) ? [Number(condition.text)] : [];
    case 'number': return [condition.value];
    case 'regex': return [];
  }
}

/** Whether the condition looks at digits rather than at the number, so that no few values stand for all. */
function hasWildcard(condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or': return condition.terms.some(hasWildcard);
    case 'text': return condition.text.includes('*');
    case 'number': return false;
    case 'regex': return true;
  }
}
