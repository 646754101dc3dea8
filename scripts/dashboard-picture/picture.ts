// Draws docs/images/dashboard.png: see run.sh.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, Page } from 'playwright-core';
import { drawDashboard, sizeOf } from './draw-dashboard';
import { problemsOn } from './look-at-page';
import { sampleDashboard } from './sample-dashboard';

const file = join(__dirname, '..', '..', 'docs', 'images', 'dashboard.png');
const MOST_BYTES = 150_000;

/** What breaks a page, so that the run shows that it would notice. */
const FAULTS: [string, RegExp][] = [
  ['section { left: 0 !important }', / lies on /],
  ['section:last-child { left: 99% !important }', / is not on the page/],
  ['h2 { visibility: hidden }', /^the title .* is not to be seen/],
  ['section > :not(h2) { visibility: hidden }', / is blank/],
  ['svg { margin-top: 30px }', / does not fit into it/],
];

async function main(): Promise<void> {
  const sample = sampleDashboard();
  const html = drawDashboard(sample);
  const titles = sample.body.widgets.map(({ properties: { title } }) => title ?? '');
  const browser = await chromium.launch({ executablePath: process.env.BROWSER_FOR_PICTURES, args: ['--disable-lcd-text'] });
  try {
    const page = await browser.newPage({ viewport: sizeOf(sample.body.widgets) });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(html);
    const png = await page.screenshot({ fullPage: true });
    const problems = [
      ...await problemsOn(page, titles),
      ...requests.map((url) => `the page needs ${url}`),
      ...png.length <= MOST_BYTES ? [] : [`the picture has ${png.length} bytes, more than ${MOST_BYTES}`],
      ...process.argv.includes('--check') ? comparedWithTheCommitted(png) : [],
      ...await unnoticed(page, html, titles),
    ];
    if (problems.length > 0) throw new Error(`the picture of the dashboard is wrong:\n${problems.join('\n')}`);
    console.log(`${browser.browserType().name()} ${browser.version()}: ${titles.length} widgets, each with title and content, none on another; `
      + `${FAULTS.length} faults noticed; ${png.length} bytes`);
    if (process.argv.includes('--check')) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png);
  } finally {
    await browser.close();
  }
}

async function unnoticed(page: Page, html: string, titles: string[]): Promise<string[]> {
  const missed: string[] = [];
  for (const [style, complaint] of FAULTS) {
    await page.setContent(html);
    await page.addStyleTag({ content: style });
    if (!(await problemsOn(page, titles)).some((problem) => complaint.test(problem))) missed.push(`nobody noticed '${style}'`);
  }
  return missed;
}

/** Two browsers never draw the same pixels, but a picture of the same size. */
function comparedWithTheCommitted(png: Buffer): string[] {
  const [is, ought] = [readFileSync(file), png].map((image) => `${image.readUInt32BE(16)} x ${image.readUInt32BE(20)}`);
  return is === ought ? [] : [`docs/images/dashboard.png has ${is} pixels, and the dashboard ${ought}: draw it again`];
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
