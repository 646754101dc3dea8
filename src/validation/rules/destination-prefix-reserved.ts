import { defineRule } from '../rule';
import { asParts } from '../view/values';

/** AWS puts the folder there itself, and reserves its name. */
export const destinationPrefixReserved = defineRule({
  id: 'destination-prefix-reserved',
  summary: 'Files are to go below a folder named AWSLogs.',
  severity: 'error',
  subject: 'flow-log',
  check({ logDestination }) {
    const path = asParts(logDestination).map((part) => typeof part === 'string' ? part : '?').join('').split('/').slice(1);
    if (!path.includes('AWSLogs')) return [];
    return [{
      property: 'LogDestination',
      message: `LogDestination must have no folder 'AWSLogs', got '/${path.join('/')}': EC2 rejects it, the name is reserved`,
      fix: 'Leave the folder out: AWS adds AWSLogs/<account>/vpcflowlogs/ below the prefix itself.',
    }];
  },
});
