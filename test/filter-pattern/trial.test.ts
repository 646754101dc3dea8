import { Trial } from '../../src/filter-pattern/trial';

test.each([
  ['goes on where fewer than half of the lines have the text', 99, true],
  ['stops where half of the lines have it', 100, false],
])('looking %s', (_, hits, expected) => {
  const trial = new Trial();

  for (let line = 0; line < 200; line++) trial.note(line < hits);

  expect(trial.isWorthwhile).toBe(expected);
});

test('nothing is decided before there is enough to go by', () => {
  const trial = new Trial();

  for (let line = 0; line < 199; line++) trial.note(true);

  expect(trial.isWorthwhile).toBe(true);
});

test('lines of a later kind change the mind', () => {
  const trial = new Trial();

  for (let line = 0; line < 400; line++) trial.note(line >= 200);

  expect(trial.isWorthwhile).toBe(false);
});
