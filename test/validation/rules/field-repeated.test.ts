import { fieldRepeated } from '../../../src/validation/rules/field-repeated';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(fieldRepeated, {
  faults: [
    ['a field twice', flowLog({ logFormat: '${version} ${srcaddr} ${version}' }),
      /^LogFormat: LogFormat should have each field once, got '\$\{version\}' more than once/],
    ['a field three times', flowLog({ logFormat: '${version} ${version} ${version}' }), /more than once/],
  ],
  passes: [
    ['each field once', flowLog({ logFormat: '${version} ${srcaddr}' })],
    ['an unknown format', flowLog({ logFormat: UNKNOWN })],
    ['no format', flowLog()],
  ],
});
