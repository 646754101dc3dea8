import { tagFieldsMismatch } from '../../../src/validation/rules/tag-fields-mismatch';
import type { Json } from '../../../src/validation/view/template';
import type { FlowLogView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

const withTags = (logFormat: FlowLogView['logFormat'], ...tagFieldSpecifications: Json[]) =>
  flowLog({ logFormat, tagFieldSpecifications });
const of = (ResourceType: Json, ...TagKeys: Json[]) => ({ ResourceType, TagKeys });

judges(tagFieldsMismatch, {
  faults: [
    ['a second tag without a second key', withTags('${instance-tag} ${instance-tag-2}', of('instance', 'Name')),
      /^TagFieldSpecifications: the field '\$\{instance-tag-2\}' needs two tag keys of 'instance', got 1/],
    ['the tag of another kind of resource', withTags('${asg-tag}', of('instance', 'Name')), /'\$\{asg-tag\}' needs a tag key .* got none/],
    ['another kind of resource', withTags('${version}', of('vpc', 'Name')),
      /ResourceType must be one of instance, network-interface, auto-scaling-group, got 'vpc'/],
    ['three keys', withTags('${interface-tag}', of('network-interface', 'A', 'B', 'C')), /^TagFieldSpecifications.0.TagKeys: .* got 3/],
  ],
  passes: [
    ['one tag', withTags('${instance-tag}', of('instance', 'Name'))],
    ['two tags of each kind', withTags('${interface-tag} ${interface-tag-2} ${asg-tag}', of('network-interface', 'A', 'B'),
      of('auto-scaling-group', 'Name'))],
    ['keys that no field shows', withTags('${version}', of('instance', 'Name'))],
    ['keys known only at deployment', withTags('${instance-tag-2}', { ResourceType: 'instance', TagKeys: UNKNOWN })],
    ['a kind known only at deployment', withTags('${asg-tag}', of(UNKNOWN, 'Name'))],
    ['an entry known only at deployment', withTags('${asg-tag}', UNKNOWN)],
    ['a format known only at deployment', withTags(UNKNOWN, of('instance', 'Name'))],
    ['no tags, which is another rule\'s fault', flowLog({ logFormat: '${asg-tag}' })],
  ],
});
