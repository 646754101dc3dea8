export * from './flow-log-mixin';
export * from './flow-log-telemetry-rule';
export * from './flow-log-telemetry-rule-props';
export * from './organization-flow-log-telemetry-rule';
