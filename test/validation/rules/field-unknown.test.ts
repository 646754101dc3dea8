import { fieldUnknown } from '../../../src/validation/rules/field-unknown';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(fieldUnknown, {
  faults: [
    ['a name like no other', flowLog({ logFormat: '${version} ${quantum-spin}' }),
      /^LogFormat: LogFormat has a field '\$\{quantum-spin\}' that is not among those of record versions 2 to 11/],
  ],
  passes: [
    ['fields that exist', flowLog({ logFormat: '${version} ${pkt-srcaddr} ${tgw-id}' })],
    ['a misspelled field, which is another rule’s', flowLog({ logFormat: '${srcadr}' })],
    ['an unknown format', flowLog({ logFormat: UNKNOWN })],
  ],
});
