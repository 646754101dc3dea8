/** What the validator does with the record of flow log configurations, `cdk.flow-logs.json`. */
export enum FlowLogBaselineMode {
  /** Neither read nor write it: changed configurations go unnoticed. */
  OFF = 'off',

  /** Compare the flow logs with it, and write what is new or accepted; only compare on a build server and in unit tests. */
  RECORD = 'record',

  /** Compare the flow logs with it and never write it. */
  COMPARE = 'compare',
}
