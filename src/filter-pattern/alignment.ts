import type { Pattern } from './pattern';

/** Which slot of a pattern reads which field of a line: those before `...` count from the left, the others from the right. */
export class Alignment {
  /**
   * Whether the pattern takes any number of further fields, because it has `...` or is `[]`. Otherwise the last slot
   * reads the rest of the line.
   */
  public readonly isOpen: boolean;

  /** How many fields a line must have at least. */
  public readonly least: number;

  private readonly slots: number;
  private readonly head: number;

  constructor({ slots }: Pattern) {
    const ellipsis = slots.findIndex(({ kind }) => kind === 'ellipsis');
    this.isOpen = ellipsis >= 0 || slots.length === 0;
    this.least = ellipsis >= 0 ? slots.length - 1 : slots.length;
    this.slots = slots.length;
    this.head = ellipsis >= 0 ? ellipsis : slots.length;
  }

  /** How many fields the pattern sees in a line that is split into so many. */
  public fieldsOf(tokens: number): number {
    return this.isOpen ? tokens : this.least;
  }

  /** Which field a slot reads, both counted from 0, in a line of so many. */
  public fieldOf(slot: number, fields: number): number {
    return slot < this.head ? slot : slot - this.slots + fields;
  }

  /** Which slot reads a field; undefined for a field that `...` passes over. */
  public slotOf(field: number, fields: number): number | undefined {
    if (field < this.head) return field;
    const slot = field - fields + this.slots;
    return slot > this.head ? slot : undefined;
  }
}
