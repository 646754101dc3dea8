import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawBars } from '../../src/chart/bar-chart';
import { ChartFile } from '../../src/cli/chart-file';
import { UsageError } from '../../src/cli/usage-error';

const REPORT = {
  title: 'Night', facts: [], table: { columns: [], rows: [], more: 0 },
  drawing: drawBars({ description: '', headings: ['', ''], bars: [] }),
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chart-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function at(name: string): ChartFile {
  return ChartFile.of({ chart: join(folder, name) })!;
}

test('without the option there is no file', () => {
  expect(ChartFile.of({})).toBeUndefined();
});

test.each([['night.svg', '<?xml'], ['night.html', '<!doctype html>'], ['NIGHT.SVG', '<?xml']])(
  'the end of the name %s decides what is written', (name, beginning) => {
    at(name).write(REPORT);

    expect(readFileSync(join(folder, name), 'utf8').startsWith(beginning)).toBe(true);
  });

test('a file of that name is replaced, and nothing else is left in the folder', () => {
  writeFileSync(join(folder, 'night.svg'), 'before');

  at('night.svg').write(REPORT);

  expect(readFileSync(join(folder, 'night.svg'), 'utf8')).toContain('Night');
  expect(readdirSync(folder)).toEqual(['night.svg']);
});

test('a link stays a link: what it leads to is replaced', () => {
  writeFileSync(join(folder, 'target.svg'), 'before');
  symlinkSync(join(folder, 'target.svg'), join(folder, 'night.svg'));

  at('night.svg').write(REPORT);

  expect(readFileSync(join(folder, 'target.svg'), 'utf8')).toContain('Night');
});

test('a file that cannot be replaced is left as it was, without a draft beside it', () => {
  const file = at('night.svg');
  mkdirSync(join(folder, 'night.svg'));

  expect(() => file.write(REPORT)).toThrow(UsageError);
  expect(readdirSync(folder)).toEqual(['night.svg']);
});

test.each([
  ['night.png', /^--chart must be a file that ends in \.html or \.svg, got '.*night\.png'$/],
  ['night', /^--chart must be a file that ends in \.html or \.svg, got '.*night'$/],
  ['none/night.svg', /^--chart: cannot write '.*night\.svg': there is no such folder$/],
  ['file/night.svg', /^--chart: cannot write '.*night\.svg': there is no such folder$/],
  ['folder.svg', /^--chart: cannot write '.*folder\.svg': it is a directory$/],
])('%s is an error before anything is read', (name, message) => {
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder.svg'));

  expect(() => at(name)).toThrow(message);
  expect(() => at(name)).toThrow(UsageError);
});
