import type { Rule } from './rule';
import { gatewayIntervalTooLong } from './rules/gateway-interval-too-long';

/** All rules, in the order of their ids. */
export const RULES: readonly Rule[] = [
  gatewayIntervalTooLong,
];
