/** Context keys about the baseline, for `cdk -c` and for cdk.json. They take precedence over what the program says. */
export const BASELINE_CONTEXT = {
  MODE: 'flow-logs:baseline',
  FILE: 'flow-logs:baseline-file',
  ACCEPT: 'flow-logs:accept',
};
