// Writes src/model/protocol-names.ts, the names of IP protocols by IANA number, from ec2.Protocol of aws-cdk-lib.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Protocol } from 'aws-cdk-lib/aws-ec2';

const file = join(__dirname, '..', 'src', 'model', 'protocol-names.ts');

/** EC2's rules name these four instead of numbering them. */
const NAMED: Record<string, number> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 };

/** The file's text: a row per protocol, by number. */
export function protocolNames(): string {
  const rows = Object.entries(Protocol)
    .map(([name, value]) => ({ name, number: NAMED[value] ?? Number(value) }))
    .filter(({ number }) => number >= 0) // ALL is -1, and a name that doubles a number is marked by '_'
    .sort((a, b) => a.number - b.number)
    .map(({ name, number }) => `  [${number}, '${name}'],`);
  return [
    '// Generated from ec2.Protocol of aws-cdk-lib, which follows the IANA registry: npx tsx scripts/protocol-names.ts',
    '',
    '/** IP protocols: IANA number and the name that `ec2.Protocol` gives it. */',
    'export const PROTOCOL_NAMES: ReadonlyMap<number, string> = new Map([',
    ...rows,
    ']);',
    '',
  ].join('\n');
}

if (require.main === module) writeFileSync(file, protocolNames());
