/** What the validator does with the baseline, the file `cdk.flow-logs.json` that has the configurations of flow logs. */
export enum FlowLogBaselineMode {
  /** Neither read nor write it: changed configurations go unnoticed. */
  OFF = 'off',

  /** Compare the flow logs with it, and write what is new or accepted; only compare on a build server and in unit tests. */
  UPDATE = 'update',

  /** Compare the flow logs with it and never write it. */
  COMPARE = 'compare',
}
