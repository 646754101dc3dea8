import { drawStrip, spanText, STRIP_HEIGHT } from '../../src/chart/strips';
import { layoutOf } from '../support/layout';

const FRAME = { left: 0, right: 100, x: (seconds: number) => seconds };
const NIGHT = Date.parse('2026-11-20T23:00:00Z') / 1000;

test.each([
  [{ from: NIGHT, until: NIGHT + 60 }, 'ALARM from 2026-11-20 23:00 until 23:01'],
  [{ from: NIGHT, until: NIGHT + 7200 }, 'ALARM from 2026-11-20 23:00 until 2026-11-21 01:00'],
  [{ from: NIGHT }, 'ALARM from 2026-11-20 23:00'],
])('the span %j reads %s', (span, text) => {
  expect(spanText({ text: 'ALARM', ...span })).toBe(text);
});

test('a moment is wide enough to be seen', () => {
  expect(drawStrip({ label: 'late', spans: [{ text: 'ALARM', from: 50, until: 50.1 }] }, 0, FRAME).text)
    .toContain('<rect x="50" y="16" width="2" ');
});

test('the label stands above the strip, and the spans are upon it, the last moment also', () => {
  const spans = [{ text: 'ALARM', from: 50, until: 60 }, { text: 'ALARM', from: 100 }];

  const strip = drawStrip({ label: 'late', spans }, 7, { ...FRAME, left: 10 });

  expect(layoutOf(strip)).toEqual([`text 10,18 'late'`, 'rect 10,23 90x14', 'rect 50,23 10x14', 'rect 98,23 2x14']);
  expect(STRIP_HEIGHT).toBe(16 + 14 + 10);
});

test('a label is as long as the strip at most', () => {
  const [text] = layoutOf(drawStrip({ label: 'x'.repeat(50), spans: [] }, 0, { ...FRAME, left: 30 }));

  expect(text).toBe(`text 30,11 '${'x'.repeat(9)}…'`);
});
