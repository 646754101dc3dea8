import { FlowLogField } from '../../src/model/flow-log-field';
import { isTagField, TAG_FIELDS } from '../../src/model/tag-fields';

test('the tag fields are fields of version 11', () => {
  const names = [...TAG_FIELDS.values()].flat();

  expect(names).toHaveLength(6);
  expect(names.map((name) => FlowLogField.of(name).version)).toEqual(names.map(() => 11));
});

test('no other field shows a tag', () => {
  const others = FlowLogField.all().filter(({ name }) => !name.includes('-tag'));

  expect(others.filter(({ name }) => isTagField(name))).toEqual([]);
  expect(FlowLogField.INSTANCE_TAG_2.isTag).toBe(true);
});
