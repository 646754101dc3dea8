import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Words and phrases that we do not use, and what we write instead: AWS's and the CDK's words, in American English. */
const UNUSED: [RegExp, string][] = [
  [/(?<!cloud-?|cdk |--)\bwatch(?:es|ed|ing)?\b/, 'monitor'],
  [/\b(?:goes|go|went|going) off\b/, 'goes into ALARM, fires'],
  [/\b(?:is|are|was) over(?=[.,;:]| and)/, 'returns to OK, ends'],
  [/\bis fine\b(?! as)/, 'is not breaching'],
  [/\bunless (?:told|somebody says) otherwise\b/, 'by default'],
  [/\bmade (?:elsewhere|up)\b/, 'imported, created outside this app, generated'],
  [/\bcoming from elsewhere\b/, 'imported'],
  [/\b(?:mis)?spelt\b/, 'spelled, misspelled'],
  [/\b(?:behaviour|colour|favour|honour|neighbour|catalogue|judgement|licence|centre|grey)s?\b/, 'the American spelling'],
  [/\b(?:recognise|organise|normalise|optimise|initialise|summarise|analyse|customise)[ds]?\b/, 'the American spelling'],
  [/\be-mails?\b/, 'email'],
  [/\bhears? (?:of|when)\b/, 'is notified'],
  [/\bhangs? (?:on|topic)\b/, 'uses, is attached to'],
  [/\bway out\b/, 'fix'],
  [/\bturn(?:s|ed)? (?:\w+ ){0,2}away\b/, 'rejected'],
  [/\bmend(?:s|ed|ing)?\b/, 'fix'],
  [/\band the like\b/, 'and similar'],
  [/(?<!there )\bis no (?!longer|more\b|less\b|other\b)/, 'is not a'],
  [/\b(?:that|which) (?:is|are) none\b/, 'is not'],
  [/\bwhoso?ever\b|\bwhoever\b/, 'the principal, user or caller that'],
  [/\bhas not (?:a|both|the)\b/, 'does not have'],
  [/\bfor ever\b/, 'forever'],
  [/\blet through\b/, 'accepted, allowed'],
  [/\b(?:take|takes|took|shows?|at|to|below|before|in) the place\b/, 'location, replaces'],
  [/\b(?:is|are|never|to|not) judged?\b|\bjudges every\b/, 'check'],
  [/\b(?:is|are|was|were) meant\b/, 'is intended, is intentional'],
  [/\bat hand\b/, 'that you have'],
  [/\bthe own\b|\bof the own\b/, 'its own, the same'],
  [/\bgiven up for good\b/, 'permanently removed'],
  [/\bbut for\b/, 'except for'],
  [/\bthe very\b/, 'exactly the'],
  [/\bbec[ao]mes? of\b/, 'what happens to'],
  [/\bparted\b/, 'separated'],
  [/\bknows no\b/, 'does not have, does not support'],
  [/\bremarked upon\b/, 'reported'],
  [/\bspelled out\b(?=\))/, 'explicit'],
  [/\bguide of 2018\b/, '2018 guide'],
  [/\bcannot be right\b/, 'is invalid'],
  [/\ball the same\b/, 'nevertheless'],
  [/\bthe other way round\b/, 'vice versa'],
  [/\babsent (?:where|if)\b/, 'undefined if, must not be set if'],
  [/\bkeeps? records\b/, 'retains records'],
  [/\bcreated elsewhere\b/, 'created outside this app'],
  [/\b(?:EC2|AWS|CloudWatch) (?:may )?refuses?\b/, 'rejects'],
  [/\btakes? (?:messages|alarms)\b/, 'accepts'],
  [/\bas it stands\b/, 'unchanged, as in'],
  [/\bspeaks? (?:of|for|against)\b/, 'is about, suggests, mentions'],
  [/\bas the packets (?:themselves )?name them\b/, 'by packet-level address'],
];

const files = execFileSync('git', ['ls-files', 'src', 'docs', 'examples', 'README.md', 'CONTRIBUTING.md'], { cwd: root, encoding: 'utf8' })
  .split('\n').filter((path) => /\.(?:ts|md|py)$/.test(path));

const lines = files.flatMap((path) => readFileSync(join(root, path), 'utf8').split('\n')
  .map((text, index) => ({ place: `${path}:${index + 1}`, text })));

/** Phrases that are broken over two lines are found, too. */
const texts = lines.map(({ place, text }, index) => ({
  place, text, more: `${text} ${(lines[index + 1]?.text ?? '').replace(/^[\s*/|>-]+/, '')}`,
}));

test.each(UNUSED)('%s: we say "%s"', (phrase, instead) => {
  const pattern = new RegExp(phrase.source, 'i');
  const nextHas = (more: string, text: string) => {
    const match = pattern.exec(more);
    return match !== null && match.index < text.length;
  };

  expect(texts.filter(({ text, more }) => nextHas(more, text))
    .map(({ place, text }) => `${place}: write "${instead}": ${text.trim()}`)).toEqual([]);
});

test.each([
  ['a flow log that watches a VPC', 'the alarm goes off'],
  ['missing data is fine', 'an e-mail address'],
])('phrases such as "%s" and "%s" are found', (...examples) => {
  for (const example of examples) expect(UNUSED.some(([phrase]) => phrase.test(example))).toBe(true);
});

test.each([
  'Amazon CloudWatch Logs', 'cloud-watch-logs', 'cdk watch', 'jest --watch', 'a read-only folder is fine as long as nothing is new',
  'there is no record', 'it is no longer used',
])('"%s" is fine', (text) => {
  expect(UNUSED.filter(([phrase]) => new RegExp(phrase.source, 'i').test(text))).toEqual([]);
});
