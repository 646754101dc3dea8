import { DESTINATION_OPTION_NAMES } from '../../model/destinations';
import { defineRule } from '../rule';
import { nearest } from '../questions/spelling';
import { objectOf } from '../view/values';

/** The schema has FileFormat; `ec2.FlowLog` writes fileFormat. What happens with that is not documented. */
export const destinationOptionsMisspelled = defineRule({
  id: 'destination-options-misspelled',
  summary: 'The options for files in S3 are not spelled as in CloudFormation.',
  severity: 'warning',
  subject: 'flow-log',
  hard: true,
  check({ destinationOptions }) {
    const wrong = Object.keys(objectOf(destinationOptions) ?? {}).flatMap((name) => {
      const meant = DESTINATION_OPTION_NAMES.includes(name) ? undefined : nearest(name, DESTINATION_OPTION_NAMES);
      return meant === undefined ? [] : [{ name, meant }];
    });
    if (wrong.length === 0) return [];
    const names = wrong.map(({ name }) => name).join(', ');
    return [{
      property: 'DestinationOptions',
      message: `DestinationOptions has ${names}: CloudFormation documents ${wrong.map(({ meant }) => meant).join(', ')}, `
        + 'and no other spelling',
      fix: 'Spell the options as CloudFormation does. ec2.FlowLog does not (aws/aws-cdk#25432); FlowLog of this library does.',
    }];
  },
});
