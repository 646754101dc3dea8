import { RequiredBytes } from '../../src/filter-pattern/required-bytes';

const LINE = 'ACCEPT OK\n'.length;

test('only lines that have the text may match', () => {
  const candidates = new RequiredBytes('REJECT', Buffer.from('ACCEPT OK\nREJECT OK\nACCEPT OK\nREJECT OK\n'));

  const may = [0, 1, 2, 3].map((line) => candidates.mayMatch(line * LINE, (line + 1) * LINE));

  expect(may).toEqual([false, true, false, true]);
});

test('without a text every line may match', () => {
  expect(new RequiredBytes('', Buffer.from('ACCEPT OK\n')).mayMatch(0, LINE)).toBe(true);
});

test.each([
  ['stops where most lines have the text', 'REJECT OK\n', 250],
  ['goes on where few lines have it', 'ACCEPT OK\n', 1],
])('the search %s', (_, line, searches) => {
  const region = Buffer.from(line.repeat(1000));
  const search = jest.spyOn(region, 'indexOf');
  const candidates = new RequiredBytes('REJECT', region);

  for (let from = 0; from < region.length; from += LINE) candidates.mayMatch(from, from + LINE);

  expect(search.mock.calls.length).toBeLessThanOrEqual(searches);
});
