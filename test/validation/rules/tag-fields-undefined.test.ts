import { tagFieldsUndefined } from '../../../src/validation/rules/tag-fields-undefined';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(tagFieldsUndefined, {
  faults: [
    ['a field for a tag', flowLog({ logFormat: '${version} ${instance-tag}' }),
      /^LogFormat: TagFieldSpecifications must name a tag of 'instance' to fill the field 'instance-tag', got none/],
    ['a field for a second tag', flowLog({ logFormat: '${asg-tag-2}' }), /asg-tag-2/],
  ],
  passes: [
    ['a field whose tag is named', flowLog({
      logFormat: '${instance-tag}', tagFieldSpecifications: [{ ResourceType: 'instance', TagKeys: ['Name'] }],
    })],
    ['unknown specifications', flowLog({ logFormat: '${instance-tag}', tagFieldSpecifications: UNKNOWN })],
    ['other fields', flowLog({ logFormat: '${instance-id} ${interface-type}' })],
    ['an unknown format', flowLog({ logFormat: UNKNOWN })],
  ],
});
