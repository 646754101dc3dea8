// Records of a night that never was: a small network, what scans it, and a gap. The same every time.

const MINUTE = 60;
export const NIGHT = { from: Date.parse('2026-11-19T18:00:00Z') / 1000, until: Date.parse('2026-11-20T06:00:00Z') / 1000 };

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`) / 1000;
const SCANS = [
  { source: '198.51.100.7', from: at('20T02:10'), until: at('20T02:50'), ports: [22], perMinute: 2 },
  { source: '203.0.113.12', from: at('20T04:40'), until: NIGHT.until, ports: [23, 80, 445, 1433, 3306, 5432, 8080], perMinute: 3 },
];
const NOISE = [22, 23, 445, 3389, 5060, 8080];

/** The lines of the night, in the default format. */
export function sampleNight(): string[] {
  const random = randomNumbers(20261120);
  const oneOf = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)];
  const lines: string[] = [];
  const add = (start: number, source: string, destination: string, port: number, bytes: number, action: string) => {
    const sourcePort = 32768 + Math.floor(random() * 28000);
    lines.push(`2 123456789010 eni-1235b8ca123456789 ${source} ${destination} ${sourcePort} ${port} 6 `
      + `${1 + Math.floor(bytes / 900)} ${bytes} ${start} ${start + 50} ${action} OK`);
  };
  const inside = () => `10.0.${Math.floor(random() * 2)}.${10 + Math.floor(random() ** 2 * 12)}`;

  for (let minute = NIGHT.from; minute < NIGHT.until; minute += MINUTE) {
    const hours = (minute - NIGHT.from) / 3600;
    const flows = Math.round(3 + 4 * Math.cos(hours / 12 * Math.PI) ** 2 + 2 * random()); // the fewest at midnight
    for (let flow = 0; flow < flows; flow++) {
      add(minute + flow, inside(), `192.0.2.${1 + flow}`, 443, 400 + Math.floor(random() ** 4 * 2e6), 'ACCEPT');
    }
    if (random() < 0.3) {
      add(minute + 20, `192.0.2.${200 + Math.floor(random() * 9)}`, inside(), oneOf(NOISE), 40, 'REJECT');
    }
    for (const { source, from, until, ports, perMinute } of SCANS) {
      if (minute < from || minute >= until) continue;
      for (let probe = 0; probe < perMinute; probe++) add(minute + 30 + probe, source, inside(), oneOf(ports), 60, 'REJECT');
    }
  }
  for (const time of ['20T01:12', '20T01:31', '20T01:48', '20T03:05']) {
    lines.push(`2 123456789010 eni-1235b8ca123456789 - - - - - - - ${at(time)} ${at(time) + 59} - SKIPDATA`);
  }
  return lines;
}

/** Numbers from 0 to 1 that look random (a linear congruential generator, with the constants of Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
