export * from './flow-log-dashboard';
export * from './flow-log-query-definitions';
export * from './flow-log-table';
export * from './flow-log-table-props';
