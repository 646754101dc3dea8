import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/validation/rules';

const rows = readFileSync(join(__dirname, '../../docs/limitations.md'), 'utf8').split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  .filter(([first]) => first !== 'limitation' && first !== 'traffic');

test.each(rows.map((cells) => [cells[0], cells[cells.length - 1]]))(
  'the limitation "%s" is enforced by a rule, or it says why none can',
  (_, enforcedBy) => {
    const named = [...enforcedBy.matchAll(/\[([a-z0-9-]+)\]\(rules\/\1\.md\)/g)].map(([, id]) => id);

    expect(RULES.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
    if (named.length === 0) expect(enforcedBy).toMatch(/^None[:;,] \S+/);
  },
);
