import { formatMalformed } from '../../../src/validation/rules/format-malformed';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(formatMalformed, {
  faults: [
    ['an empty format', flowLog({ logFormat: '' }), /^LogFormat: .* separated by single spaces, got ''/],
    ['a space at the end', flowLog({ logFormat: '${version} ' }), /got '\$\{version\} '/],
    ['two spaces', flowLog({ logFormat: '${version}  ${srcaddr}' }), /got/],
    ['a line break', flowLog({ logFormat: '${version}\n${srcaddr}' }), /got/],
    ['names without braces', flowLog({ logFormat: 'version srcaddr' }), /got 'version srcaddr'/],
    ['commas', flowLog({ logFormat: '${version}, ${srcaddr}' }), /got/],
    ['a field without a name', flowLog({ logFormat: '${}' }), /got/],
  ],
  passes: [
    ['one field', flowLog({ logFormat: '${version}' })],
    ['two fields', flowLog({ logFormat: '${version} ${srcaddr}' })],
    ['no format', flowLog()],
    ['an unknown one', flowLog({ logFormat: UNKNOWN })],
  ],
});
