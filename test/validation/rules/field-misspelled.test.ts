import { fieldMisspelled } from '../../../src/validation/rules/field-misspelled';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(fieldMisspelled, {
  faults: [
    ['a typing error', flowLog({ logFormat: '${version} ${srcadr}' }), /^LogFormat: there is no field '\$\{srcadr\}'/],
    ['another case', flowLog({ logFormat: '${srcAddr}' }), /srcAddr/],
    ['underscores', flowLog({ logFormat: '${account_id}' }), /account_id/],
    ['words apart', flowLog({ logFormat: '${dst-port}' }), /dst-port/],
  ],
  passes: [
    ['fields that exist', flowLog({ logFormat: '${version} ${pkt-srcaddr} ${tgw-id}' })],
    ['a field that may be new', flowLog({ logFormat: '${quantum-spin}' })],
    ['an unknown format', flowLog({ logFormat: UNKNOWN })],
    ['no format', flowLog()],
  ],
});
