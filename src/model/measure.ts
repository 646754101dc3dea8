import type { FlowLogField } from './flow-log-field';

/** What is counted of a group's records. */
export type Measure = RecordCount | FieldMeasure;

/** How many records there are. */
export interface RecordCount {
  readonly kind: 'count';
}

/** How the numbers of a field are combined. Records without a number in it are left out. */
export interface FieldMeasure {
  readonly kind: 'sum' | 'minimum' | 'maximum' | 'average';
  readonly field: FlowLogField;
}

/** `number of records`, `sum of bytes`. */
export function describeMeasure(measure: Measure): string {
  return measure.kind === 'count' ? 'number of records' : `${measure.kind} of ${measure.field.name}`;
}

/** Whether the numbers of some groups can be added up to that of all their records. */
export function isAdditive({ kind }: Measure): boolean {
  return kind === 'count' || kind === 'sum';
}
