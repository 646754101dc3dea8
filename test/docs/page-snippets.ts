import { PAGES, blocksOf } from './blocks';
import { RUN_ELSEWHERE } from './run-elsewhere';
import { Snippet } from './snippet';

const TO_S3 = `const flowLog = new FlowLog(this, 'ToS3', {
  resourceType: FlowLogResource.fromVpc(vpc), destination: FlowLogDestination.toS3(),
});`;

/** What the pages say of names in their snippets, in words or in the snippet before. */
const BEFORE: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'docs/alarms.md': { 2: "const alarm = new RejectedSourceAlarm(this, 'Scanners', { flowLog });" },
  'docs/athena.md': { 0: TO_S3 },
  'docs/filter-patterns.md': { 1: blocksOf('docs/filter-patterns.md')[1].code.replaceAll(/^import .*\n/gm, '') },
};

/** The snippets in TypeScript of README.md and docs/, but for the pages of the rules and those that have a test of their own. */
export const PAGE_SNIPPETS = PAGES.filter((page) => !/^docs\/rules\/(?!README)/.test(page)).flatMap((page) =>
  blocksOf(page).filter(({ language }) => language === 'ts' && !RUN_ELSEWHERE.some(([other, name]) => other === page && name === 'ts'))
    .map((block, index) => new Snippet(block, BEFORE[page]?.[index])));
