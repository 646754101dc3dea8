/** What the validator does with the baseline, the file `cdk.flow-logs.json`. */
export enum FlowLogBaselineMode {
  /** Ignore it: changed configurations go unnoticed. */
  OFF = 'off',

  /** Compare flow logs with it, and write what is new or accepted, except on a build server and in unit tests. */
  UPDATE = 'update',

  /** Compare flow logs with it and never write it. */
  COMPARE = 'compare',
}
