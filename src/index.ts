export * from './model/flow-log-field';
