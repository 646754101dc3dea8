import { defineRule } from '../rule';
import { objectOf } from '../view/values';

const OPTIONS = ['FileFormat', 'HiveCompatiblePartitions', 'PerHourPartition'];

/** CloudFormation takes all three of them or none. */
export const destinationOptionsIncomplete = defineRule({
  id: 'destination-options-incomplete',
  summary: 'The options for files in S3 are not given all.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ destinationOptions }) {
    const options = objectOf(destinationOptions);
    if (options === undefined) return [];
    const given = new Set(Object.keys(options).map((name) => name.toLowerCase()));
    const missing = OPTIONS.filter((name) => !given.has(name.toLowerCase()));
    if (missing.length === 0) return [];
    return [{
      property: 'DestinationOptions',
      message: `DestinationOptions must have ${OPTIONS.join(', ')}, got no ${missing.join(' and no ')}: EC2 rejects it`,
      fix: 'Give all three, or leave DestinationOptions out. The defaults are plain-text, false and false.',
    }];
  },
});
