// Holds the output of a command to a page of docs/: tsx scripts/expect-output.ts <exit code> <page> <first words> <command>...
// The output must have the lines of the page's block of code from the one that begins with these words, whatever stands around them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [exitCode, page, firstWords, command, ...args] = process.argv.slice(2);
const text = readFileSync(page, 'utf8');
const expected = text.slice(text.indexOf(`\n${firstWords}`) + 1).split('\n```')[0].split('\n');

const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
const output = `${stdout}\n${stderr}`;
const lines = output.split('\n');
const found = lines.some((_, start) => expected.every((line, i) => lines[start + i]?.includes(line)));

if (status === Number(exitCode) && found) {
  console.log(`exit code ${status}, and the ${expected.length} lines of ${page}: ${command}`);
} else {
  console.error(`${output}\n${command}: exit code ${status}, expected ${exitCode}; the lines of ${page} ${found ? 'are there' : 'are missing'}`);
  process.exitCode = 1;
}
