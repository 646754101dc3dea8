import { demandsOf } from '../questions/filters/demands';
import type { Demands } from '../questions/filters/demands';
import { defineRule } from '../rule';
import { unloggedService } from '../questions/filters/unlogged-addresses';
import type { AppView } from '../view/app-view';

const ADDRESS_FIELDS = ['srcaddr', 'dstaddr', 'pkt-srcaddr', 'pkt-dstaddr'];
const UDP = '17';
const DHCP_PORTS = ['67', '68'];

/** Some traffic leaves no record, whatever the flow log captures. */
export const filterPatternOnUnloggedTraffic = defineRule({
  id: 'filter-pattern-on-unlogged-traffic',
  summary: 'A filter pattern matches only traffic that flow logs do not record.',
  severity: 'error',
  subject: 'filter',
  check(filter, app) {
    const traffic = demandsOf(filter, app).map((demand) => unloggedTrafficIn(demand, app));
    const [first] = traffic;
    if (first === undefined || traffic.includes(undefined)) return [];
    return [{
      property: 'FilterPattern',
      message: `the pattern asks for ${first}, which flow logs do not record`,
      fix: 'Remove the filter and what depends on it. '
        + 'DNS queries are recorded by Route 53 Resolver query logging, not by flow logs.',
    }];
  },
});

function unloggedTrafficIn({ flowLog, byField }: Demands, app: AppView): string | undefined {
  for (const field of ADDRESS_FIELDS) {
    const wanted = byField.get(field) ?? [];
    const services = wanted.map((address) => unloggedService(address, flowLog, app));
    if (services.length > 0 && !services.includes(undefined)) {
      return `traffic with ${wanted.join(' or ')} (${services[0]}) as ${field}`;
    }
  }
  const ports = byField.get('dstport') ?? [];
  const isDhcp = ports.length > 0 && ports.every((port) => DHCP_PORTS.includes(port));
  const isUdp = byField.get('protocol')?.every((protocol) => protocol === UDP) ?? false;
  return isDhcp && isUdp ? `UDP to port ${ports.join(' or ')} (DHCP)` : undefined;
}
