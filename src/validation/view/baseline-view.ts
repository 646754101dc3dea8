import type { BaselineValue } from './baseline-value';
import type { FlowLogView } from './views';

/** What comparing an app with its baseline has shown. */
export interface BaselineView {
  /** The baseline file as messages name it: 'cdk.flow-logs.json'. */
  readonly file: string;

  /** Why nothing could be compared or written. */
  readonly trouble?: BaselineTrouble;

  /** Whether there was a baseline to compare with. */
  readonly exists: boolean;

  /** Whether somebody should have committed what is new. */
  readonly warnsOfNew: boolean;

  /** The flow logs that differ from the baseline. */
  readonly differences: readonly FoundDifference[];

  /** The first flow log of each deployment: where to report what concerns the file. */
  readonly landmarks: readonly FlowLogView[];
}

/**
 * What is wrong: a setting in the context, what the file says, reading the file or writing what the user accepted, or writing what is
 * merely new.
 */
export interface BaselineTrouble {
  readonly kind: 'setting' | 'damaged' | 'inaccessible' | 'not-written';
  readonly message: string;
}

/** Which CloudFormation stack, in which account and Region. */
export interface StackKey {
  /** As the CDK writes it: `aws://111122223333/eu-west-1`, `aws://unknown-account/unknown-region`. */
  readonly environment: string;

  /** The name of the stack; for a nested stack followed by `/` and the logical id under which its parent has it. */
  readonly stack: string;
}

/** A flow log in the form of the baseline. Its stack and logical id say which one it is, as for CloudFormation. */
export interface BaselineFlowLog extends StackKey {
  readonly logicalId: string;

  /** Where the construct is; for the reader and for messages only. */
  readonly path: string;

  /** The create-only properties that are set. */
  readonly properties: { readonly [name: string]: BaselineValue };
}

/** How a synthesized flow log differs from the baseline. */
export type Difference = New | Changed | Replaced | Renamed | Moved;

/** The baseline does not have it, nor is one like it missing. */
interface New {
  readonly kind: 'new';
  readonly flowLog: BaselineFlowLog;
}

/** It has another configuration under the same logical id, and EC2 may take the old and the new one for the same. */
interface Changed {
  readonly kind: 'changed';
  readonly flowLog: BaselineFlowLog;
  readonly before: BaselineFlowLog;
  readonly properties: readonly PropertyChange[];
}

/** The same, but the old and the new one can exist side by side: another resource, type of traffic or destination. */
interface Replaced {
  readonly kind: 'replaced';
  readonly flowLog: BaselineFlowLog;
  readonly before: BaselineFlowLog;
  readonly properties: readonly PropertyChange[];
}

/** One like it, which is deployed together with it, is gone: it has another logical id now. */
interface Renamed {
  readonly kind: 'renamed';
  readonly flowLog: BaselineFlowLog;
  readonly before: BaselineFlowLog;
}

/** One like it is gone from another stack of the same account and Region. */
interface Moved {
  readonly kind: 'moved';
  readonly flowLog: BaselineFlowLog;
  readonly before: BaselineFlowLog;

  /** Whether the app still has the stack that it was in. */
  readonly stackExists: boolean;
}

/** A property with another value than in the baseline; undefined where it is not set. */
export interface PropertyChange {
  readonly property: string;
  readonly before: BaselineValue | undefined;
  readonly after: BaselineValue | undefined;
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
