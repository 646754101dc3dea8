import { MAX_TAG_KEYS } from '../../model/limits';
import { TAG_FIELDS } from '../../model/tag-fields';
import { fieldNamesOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import type { Json } from '../view/template';
import { listOf, objectOf } from '../view/values';
import type { FlowLogView } from '../view/views';

/** A field shows the first tag of its resource type, the field that ends in -2 the second. */
export const tagFieldsMismatch = defineRule({
  id: 'tag-fields-mismatch',
  summary: 'The tag fields in the log format do not match TagFieldSpecifications.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const specifications = listOf(flowLog.tagFieldSpecifications)?.map(objectOf);
    if (specifications?.every((one) => one !== undefined) !== true) return [];
    return [...specifications.flatMap(impossible), ...undefinedFields(flowLog, specifications)];
  },
});

type Specification = NonNullable<ReturnType<typeof objectOf>>;

function impossible({ ResourceType: type, TagKeys: keys }: Specification, index: number): Finding[] {
  const known = [...TAG_FIELDS.keys()];
  const property = `TagFieldSpecifications.${index}`;
  if (typeof type === 'string' && !known.includes(type)) {
    return [{
      property: `${property}.ResourceType`,
      message: `ResourceType must be one of ${known.join(', ')}, got '${type}': EC2 rejects it`,
      fix: 'Use one of the three.',
    }];
  }
  const count = listOf(keys)?.length;
  if (count === undefined || (count > 0 && count <= MAX_TAG_KEYS)) return [];
  return [{
    property: `${property}.TagKeys`,
    message: `TagKeys must have one or ${MAX_TAG_KEYS} keys, got ${count}: EC2 rejects it`,
    fix: `List at most ${MAX_TAG_KEYS} tag keys per resource type.`,
  }];
}

function undefinedFields(flowLog: FlowLogView, specifications: readonly Specification[]): Finding[] {
  if (specifications.some(({ ResourceType: type }) => typeof type !== 'string')) return [];
  return (fieldNamesOf(flowLog) ?? []).flatMap((name) => {
    const [type, fields = []] = [...TAG_FIELDS].find(([, names]) => names.includes(name)) ?? [];
    if (type === undefined) return [];
    const given = keysOf(specifications, type);
    const needed = fields.indexOf(name) + 1;
    if (given === undefined || given >= needed) return [];
    return [{
      property: 'TagFieldSpecifications',
      message: `the field '\${${name}}' needs ${needed === 1 ? 'a tag key' : 'two tag keys'} of '${type}', got ${given === 0 ? 'none' : given}: `
        + 'EC2 rejects the flow log',
      fix: `List the tag key in the entry for '${type}', or remove the field.`,
    }];
  });
}

/** How many tags are named of a kind of resource; `undefined` where that is not known. */
function keysOf(specifications: readonly Specification[], type: string): number | undefined {
  const lists: Json[] = specifications.filter(({ ResourceType: one }) => one === type).map(({ TagKeys: keys }) => keys);
  const counts = lists.map((keys) => keys === undefined ? 0 : listOf(keys)?.length);
  return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
