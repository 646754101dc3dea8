import { incompleteDestinationOptions } from '../../model/flow-log-faults';
import { defineRule } from '../rule';
import { objectOf } from '../view/values';

/** CloudFormation takes all three of them or none. */
export const destinationOptionsIncomplete = defineRule({
  id: 'destination-options-incomplete',
  summary: 'The options for files in S3 are incomplete.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ destinationOptions }) {
    const options = objectOf(destinationOptions);
    if (options === undefined) return [];
    const fault = incompleteDestinationOptions(Object.keys(options));
    if (fault === undefined) return [];
    return [{
      property: 'DestinationOptions',
      message: `DestinationOptions ${fault}: EC2 rejects it`,
      fix: 'Specify all three, or remove DestinationOptions. The defaults are plain-text, false and false.',
    }];
  },
});
