import { ALARMS } from './alarms';
import { COVERAGE } from './coverage';
import { DELIVERY } from './delivery';
import { LIMITATIONS } from './limitations';
import type { Mutation } from './mutation';
import { TARGETS } from './targets';

/** All deliberate mistakes, by what they are about. */
export const MUTATIONS: Readonly<Record<string, readonly Mutation[]>> = {
  "The guide's limitations": LIMITATIONS,
  'The target': TARGETS,
  'Delivery': DELIVERY,
  'Filters and alarms': ALARMS,
  'Coverage': COVERAGE,
};
