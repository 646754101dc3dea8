/** Numbers from 0 to below 1 that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PORTS = [443, 443, 443, 80, 53, 22, 3389, 8080];

/** Records in the default format as a busy VPC has them: one in ten is rejected, one in eight goes to port 22. */
export function* defaultRecords(count: number): Generator<string> {
  const random = randomNumbers(1);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let index = 0; index < count; index++) {
    const eni = below(0x7fffffff).toString(16).padStart(8, '0');
    const port = PORTS[below(PORTS.length)];
    const start = 1_763_596_800 + Math.floor(index / 100);
    yield `2 123456789010 eni-0${eni}12345678 172.31.${below(256)}.${below(256)} 10.0.${below(256)}.${below(256)} `
      + `${1024 + below(60_000)} ${port} ${port === 53 ? 17 : 6} ${1 + below(100)} ${40 + below(100_000)} `
      + `${start} ${start + 59} ${random() < 0.1 ? 'REJECT' : 'ACCEPT'} OK`;
  }
}
