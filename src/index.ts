export * from './model/flow-log-action';
export * from './model/flow-log-field';
export * from './model/flow-log-field-type';
export * from './model/flow-log-format';
export * from './model/flow-log-protocol';
