/**
 * The fields that show the first and the second tag of each kind of resource, by what `TagFieldSpecifications` calls it.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export const TAG_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['instance', ['instance-tag', 'instance-tag-2']],
  ['network-interface', ['interface-tag', 'interface-tag-2']],
  ['auto-scaling-group', ['asg-tag', 'asg-tag-2']],
]);

/** Whether a field shows a tag. */
export function isTagField(name: string): boolean {
  return [...TAG_FIELDS.values()].some((names) => names.includes(name));
}
