/** A record in the default format: a TCP connection to a port, rejected unless told otherwise. */
export function record(
  { port = 22, action = 'REJECT', at = new Date('2026-11-20T02:00:00Z'), packets = 1 }:
  { port?: number; action?: string; at?: Date; packets?: number } = {},
): string {
  const start = at.getTime() / 1000;
  return `2 123456789010 eni-1235b8ca123456789 203.0.113.12 172.31.16.139 41000 ${port} 6 ${packets} 40 ${start} ${start + 59} ${action} OK`;
}

/** So many records like `record()`, one every second. */
export function records(count: number, { at = new Date('2026-11-20T02:00:00Z'), ...same }:
{ port?: number; action?: string; at?: Date } = {}): string[] {
  return Array.from({ length: count }, (_, index) => record({ ...same, at: new Date(at.getTime() + index * 1000) }));
}
