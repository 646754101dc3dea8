import type { FlowLogView } from './views';
import type { Difference } from '../baseline/compare';

/** What comparing an app with its record has shown. */
export interface BaselineView {
  /** The record file as people are told it: 'cdk.flow-logs.json'. */
  readonly file: string;

  /** Why nothing could be compared or written. */
  readonly trouble?: BaselineTrouble;

  /** Whether there was a record to compare with. */
  readonly exists: boolean;

  /** Whether somebody should have recorded what is new. */
  readonly warnsOfNew: boolean;

  /** The flow logs that are not as recorded. */
  readonly differences: readonly FoundDifference[];

  /** The first flow log of each deployment: where to tell what concerns the file. */
  readonly landmarks: readonly FlowLogView[];
}

/** A difference, and the flow log as rules know it. */
export interface FoundDifference<D extends Difference = Difference> {
  readonly difference: D;
  readonly flowLog: FlowLogView;
}

/** The differences of one kind. */
export function differencesOf<K extends Difference['kind']>(
  { differences }: BaselineView, kind: K,
): FoundDifference<Extract<Difference, { readonly kind: K }>>[] {
  return differences.filter((found): found is FoundDifference<Extract<Difference, { readonly kind: K }>> =>
    found.difference.kind === kind);
}

/** What is wrong: with the setting in the context, with what the file says, or with getting at it. */
export interface BaselineTrouble {
  readonly kind: 'setting' | 'damaged' | 'inaccessible';
  readonly message: string;
}
