import { Alignment } from '../../../filter-pattern/alignment';
import type { Condition, Pattern } from '../../../filter-pattern/pattern';
import type { FlowLogField } from '../../../model/flow-log-field';
import type { FlowLogFormat } from '../../../model/flow-log-format';

/** A named column of a pattern, laid over the fields of a record. */
export interface PatternColumn {
  readonly name: string;
  readonly condition?: Condition;
  /** The field that the column reads. */
  readonly field: FlowLogField;
  /** How many fields the column reads: more than one where the last column takes the rest of the record. */
  readonly width: number;
}

/** Lays the columns of a pattern over the fields of a record; `undefined` if the record has too few. */
export function columnsOver({ fields }: FlowLogFormat, pattern: Pattern): PatternColumn[] | undefined {
  const alignment = new Alignment(pattern);
  if (fields.length < alignment.least) return undefined;

  const seen = alignment.fieldsOf(fields.length);
  return pattern.slots.flatMap((slot, index) => {
    if (slot.kind !== 'column') return [];
    const position = alignment.fieldOf(index, seen);
    const width = position === seen - 1 ? fields.length - position : 1;
    return [{ name: slot.name, condition: slot.condition, field: fields[position], width }];
  });
}
