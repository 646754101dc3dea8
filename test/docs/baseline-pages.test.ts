import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { synthesize } from '../support/synthesize';
import type { Synthesis } from '../support/synthesize';
import { blocksOf } from './blocks';
import { inAFolder } from './in-a-folder';

// The pages of the rules about the baseline file show messages and commands instead of code.

const folder = inAFolder();
const file = () => join(folder(), 'cdk.flow-logs.json');

/** What makes the validator print each message: what is in the file, the context, or a file system that refuses. */
const CAUSES: Readonly<Record<string, { content?: string; context?: Record<string, unknown>; refuses?: 'readFileSync' | 'writeFileSync' }>> = {
  'line 3:': { content: '{\n  "$comment": "",\n<<<<<<< HEAD\n  "version": 1\n}\n' },
  'line 8 has': { content: lines('"a": 1', '"b": 1', '"c": 1', '"KEY TrafficType": "ALL"', '"d": 1', '"e": 1', '"KEY TrafficType": "REJECT"', '"version": 1') },
  'Unexpected end of JSON input': { content: '{ "version": ' },
  "'version' must be": { content: '{ "version": 2 }' },
  'cannot read': { refuses: 'readFileSync' },
  'cannot write': { refuses: 'writeFileSync' },
  'got "no"': { context: { 'flow-logs:baseline': 'no' } },
  'got true': { context: { 'flow-logs:accept': true } },
  'got "Net/Typo"': { context: { 'flow-logs:accept': 'Net/Typo' } },
};

const messages = ['baseline-file-damaged', 'baseline-file-inaccessible', 'baseline-file-not-written', 'baseline-setting-invalid']
  .flatMap((rule) => blocksOf(`docs/rules/${rule}.md`).filter(({ language }) => language === 'text')
    .flatMap(({ code }) => code.trimEnd().split('\n').map((message) => ({ rule, message }))));

test.each(messages)('$rule says "$message"', ({ rule, message }) => {
  const [, { content, context, refuses }] = Object.entries(CAUSES).find(([part]) => message.includes(part))!;
  if (content !== undefined) fs.writeFileSync(file(), content);
  if (refuses !== undefined) refuse(refuses, /E\w+: .*/.exec(message)![0]);
  const accepting = rule === 'baseline-file-inaccessible' && refuses === 'writeFileSync' ? { 'flow-logs:accept': 'Network' } : context;

  const { found, text } = synth(accepting);

  expect(found).toEqual([`${rule} at Network/FlowLog`]);
  expect(text.split('\n')).toContain(message);
});

test.each(['baseline-setting-invalid', 'flow-log-not-in-baseline', 'docs/configuration-changes.md'])('the command that %s shows passes', (page) => {
  const { code } = blocksOf(page.endsWith('.md') ? page : `docs/rules/${page}.md`).find(({ language }) => language === 'sh')!;
  const [synthesis, ...others] = code.trimEnd().split('\n');
  expect(synthesis).toMatch(/^cdk synth( |$)/);
  const context = Object.fromEntries([...synthesis.matchAll(/-c (\S+?)=(\S+)/g)].map(([, key, value]) => [key, value]));

  if (context['flow-logs:baseline'] === 'compare') synth(); // somebody has written and committed the file

  expect(synth(context).found).toEqual([]);

  execFileSync('git', ['init', '--quiet'], { cwd: folder() });
  for (const command of others) execFileSync('sh', ['-c', command], { cwd: folder() });
  expect(fs.readdirSync(folder()).filter((name) => name.endsWith('.json'))).toEqual([context['flow-logs:baseline-file'] ?? 'cdk.flow-logs.json']);
});

function synth(context: Record<string, unknown> = {}): Synthesis {
  return synthesize((app) => new ec2.CfnFlowLog(new Stack(app, 'Network'), 'FlowLog', {
    resourceType: 'VPC', resourceId: 'vpc-0123456789abcdef0', trafficType: 'ALL', logDestinationType: 's3', logDestination: 'arn:aws:s3:::flow-logs',
  }), { context, outdir: join(folder(), 'cdk.out') });
}

/** The file system fails for the baseline alone. */
function refuse(method: 'readFileSync' | 'writeFileSync', message: string): void {
  const real = fs[method] as (path: unknown, ...rest: unknown[]) => unknown;
  jest.spyOn(fs, method).mockImplementation(((path: unknown, ...rest: unknown[]) => {
    if (String(path).includes('cdk.flow-logs')) throw new Error(message);
    return real(path, ...rest);
  }) as never);
}

function lines(...entries: string[]): string {
  return `{\n${entries.map((entry) => `  ${entry.replace('KEY', 'aws://111122223333/eu-west-1/Network FlowLog')}`).join(',\n')}\n}\n`;
}
