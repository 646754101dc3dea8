import { defaultFormat } from '../../src/model/default-format';
import { RESOURCE_TYPES } from '../../src/model/resource-types';

test.each(RESOURCE_TYPES)('a $name fills some field of its default format, and its family all of them', ({ type, family }) => {
  const siblings = RESOURCE_TYPES.filter((other) => other.family === family);
  const { fields } = defaultFormat(type);

  expect(fields.some((field) => field.isFilledBy(type))).toBe(true);
  expect(fields.filter((field) => !siblings.some((other) => field.isFilledBy(other.type)))).toEqual([]);
});
