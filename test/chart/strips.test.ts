import { drawStrip, spanText } from '../../src/chart/strips';

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
