import { ANY } from '../../../src/filter-pattern/regex/character-set';
import { assemble, sizeOf, type Piece, type Step } from '../../../src/filter-pattern/regex/program';

const step: Step = { kind: 'set', set: ANY };
const piece = (least: number, most?: number): Piece => ({ step, least, most });

/** How many characters an alternative can read on its way to `found`, up to a few. */
function lengths(pieces: Piece[]): number[] {
  const program = assemble([pieces]);
  const found = new Set<number>();
  const seen = new Set<string>();
  const todo: [at: number, read: number][] = [[0, 0]];
  for (const [at, read] of todo) {
    if (seen.has(`${at} ${read}`) || read > 5) continue;
    seen.add(`${at} ${read}`);
    const current = program[at];
    if (current.kind === 'found') found.add(read);
    else if (current.kind === 'fork') todo.push(...current.targets.map((target): [number, number] => [target, read]));
    else todo.push([at + 1, current.kind === 'set' ? read + 1 : read]);
  }
  return [...found].sort();
}

test.each<[string, Piece[], number[]]>([
  ['nothing', [], [0]],
  ['one', [piece(1, 1)], [1]],
  ['?', [piece(0, 1)], [0, 1]],
  ['{2}', [piece(2, 2)], [2]],
  ['{1,3}', [piece(1, 3)], [1, 2, 3]],
  ['*', [piece(0)], [0, 1, 2, 3, 4, 5]],
  ['+', [piece(1)], [1, 2, 3, 4, 5]],
  ['{2,}, then one', [piece(2), piece(1, 1)], [3, 4, 5]],
  ['^, then ?', [{ step: { kind: 'begin' }, least: 1, most: 1 }, piece(0, 1)], [0, 1]],
])('%s reads as many characters as it says', (_, pieces, expected) => {
  expect(lengths(pieces)).toEqual(expected);
});

test('each alternative has its own beginning', () => {
  const program = assemble([[piece(1, 1)], [], [piece(2, 2)]]);

  expect(program[0]).toEqual({ kind: 'fork', targets: [1, 3, 4] });
  expect(program.map(({ kind }) => kind)).toEqual(['fork', 'set', 'found', 'found', 'set', 'set', 'found']);
});

test.each<[Piece, number]>([[piece(1, 1), 1], [piece(0, 3), 3], [piece(2), 3], [piece(0), 1]])('%j counts as %i', (given, size) => {
  expect(sizeOf(given)).toBe(size);
});
