import { LOGS_FOLDER } from '../../model/s3-folders';
import { defineRule } from '../rule';
import { asParts } from '../view/values';

/** AWS puts the folder there itself, and reserves its name. */
export const destinationPrefixReserved = defineRule({
  id: 'destination-prefix-reserved',
  summary: 'The prefix of the destination contains the reserved folder name AWSLogs.',
  severity: 'error',
  subject: 'flow-log',
  check({ logDestination }) {
    const path = asParts(logDestination).map((part) => typeof part === 'string' ? part : '?').join('').split('/').slice(1);
    if (!path.includes(LOGS_FOLDER)) return [];
    return [{
      property: 'LogDestination',
      message: `LogDestination must not have a folder '${LOGS_FOLDER}', got '/${path.join('/')}': EC2 rejects the reserved name`,
      fix: `Remove the folder: AWS adds ${LOGS_FOLDER}/<account>/vpcflowlogs/ to the prefix itself.`,
    }];
  },
});
