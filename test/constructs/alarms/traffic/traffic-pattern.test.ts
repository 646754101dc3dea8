import { App, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as fc from 'fast-check';
import { logSource } from '../../../../src/constructs/log-source';
import { RejectedTrafficAlarm, RejectedTrafficAlarmProps } from '../../../../src/constructs/alarms/traffic/rejected-traffic-alarm';
import { TrafficAlarm } from '../../../../src/constructs/alarms/traffic/traffic-alarm';
import type { TrafficAlarmProps } from '../../../../src/constructs/alarms/traffic/traffic-alarm-props';
import { trafficPattern } from '../../../../src/constructs/alarms/traffic/traffic-pattern';
import { FlowLog } from '../../../../src/constructs/flow-log';
import { FlowLogResource } from '../../../../src/constructs/flow-log-resource';
import { FlowLogCondition } from '../../../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../../../src/model/flow-log-action';
import { FlowLogField } from '../../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';
import { FlowLogProtocol } from '../../../../src/model/flow-log-protocol';
import { flowLogIn } from '../../../support/stacks';

const ENI = 'eni-1235b8ca123456789';
const OTHER_ENI = 'eni-0a1b2c3d4e5f60718';

let stack: Stack;
let logGroup: logs.ILogGroup;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
  logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
});

function alarmWith(props: RejectedTrafficAlarmProps): RejectedTrafficAlarm {
  return new RejectedTrafficAlarm(stack, 'Rejected', { logGroup, ...props });
}

interface Traffic {
  readonly eni?: string;
  readonly port?: number;
  readonly protocol?: number;
  readonly action?: string;
}

function record({ eni = ENI, port = 22, protocol = 6, action = 'REJECT' }: Traffic): string {
  return `2 123456789010 ${eni} 203.0.113.12 172.31.16.21 40000 ${port} ${protocol} 5 400 1763596800 1763596830 ${action} OK`;
}

describe('the pattern', () => {
  test.each<[string, RejectedTrafficAlarmProps, Traffic[], Traffic[]]>([
    ['whatever was rejected', {}, [{}, { port: 0, protocol: 1 }], [{ action: 'ACCEPT' }]],
    ['a port', { ports: [22] }, [{}, { protocol: 17 }], [{ port: 2222 }, { port: 23 }, { action: 'ACCEPT' }]],
    ['several ports', { ports: [22, 23] }, [{}, { port: 23 }], [{ port: 24 }]],
    ['a protocol', { protocols: [FlowLogProtocol.TCP] }, [{}], [{ protocol: 17 }, { protocol: 60 }]],
    ['several protocols', { protocols: [FlowLogProtocol.TCP, FlowLogProtocol.UDP] }, [{}, { protocol: 17 }], [{ protocol: 1 }]],
    ['an interface', { interfaceIds: [ENI] }, [{}], [{ eni: OTHER_ENI }]],
    ['several interfaces', { interfaceIds: [ENI, OTHER_ENI] }, [{}, { eni: OTHER_ENI }], [{ eni: 'eni-1' }]],
    ['what conditions ask for', { conditions: [FlowLogCondition.startsWith(FlowLogField.SRC_ADDR, '203.0.')] }, [{}], [{ action: 'ACCEPT' }]],
    ['nothing else', { conditions: [FlowLogCondition.startsWith(FlowLogField.SRC_ADDR, '10.')] }, [], [{}]],
    ['records whose packets are summed up', { measuredField: FlowLogField.PACKETS }, [{}], [{ action: 'ACCEPT' }]],
  ])('matches %s', (_, props, matching, others) => {
    const { filterPattern } = alarmWith(props);

    expect(matching.map(record).filter((line) => !filterPattern.matches(line))).toEqual([]);
    expect(others.map(record).filter((line) => filterPattern.matches(line))).toEqual([]);
  });

  test('matches no record without data', () => {
    const { filterPattern } = alarmWith({ conditions: [FlowLogCondition.noneOf(FlowLogField.DST_PORT, '443')] });

    expect(filterPattern.matches(`2 123456789010 ${ENI} - - - - - - - 1763596800 1763596830 - NODATA`)).toBe(false);
  });

  test('has the columns of the format, in its order', () => {
    const logFormat = FlowLogFormat.of(FlowLogField.ACTION, FlowLogField.DST_PORT, FlowLogField.BYTES);

    const { filterPattern } = alarmWith({ logFormat, ports: [22] });

    expect(filterPattern.matches('REJECT 22 40')).toBe(true);
    expect(filterPattern.matches('22 REJECT 40')).toBe(false);
  });

  test('matches by field, wherever a format has it', () => {
    const needed = [FlowLogField.ACTION, FlowLogField.DST_PORT];
    const others = FlowLogField.all().filter((field) => !needed.includes(field));
    const formats = fc.subarray(others)
      .chain((some) => fc.shuffledSubarray([...some, ...needed], { minLength: some.length + needed.length }))
      .map((fields) => FlowLogFormat.of(...fields));
    const actions = fc.constantFrom('REJECT', 'ACCEPT', '-');
    const ports = fc.constantFrom('22', '222', '-');

    fc.assert(fc.property(formats, actions, ports, (format, action, dstport) => {
      const source = logSource(stack, { logGroup, logFormat: format });
      const line = format.fields.map(({ name }) => ({ action, dstport })[name] ?? 'REJECT').join(' ');

      const pattern = trafficPattern(stack, source, { action: FlowLogAction.REJECT, ports: [22] });

      expect(pattern.matches(line)).toBe(action === 'REJECT' && dstport === '22');
    }));
  });

  test('keeps the column of the metric value, however long it gets', () => {
    const { filterPattern } = alarmWith({
      measuredField: FlowLogField.BYTES,
      interfaceIds: Array.from({ length: 20 }, (_, index) => `eni-0123456789abcde${10 + index}`),
    });

    expect(filterPattern.logPatternString).toMatch(/\bbytes\b/);
  });

  test('takes interfaces and ports that are known only at deployment', () => {
    const eni = new ec2.CfnNetworkInterface(stack, 'Eni', { subnetId: 'subnet-1' });
    const port = new CfnParameter(stack, 'Port', { type: 'Number' });

    alarmWith({ interfaceIds: [eni.ref], ports: [port.valueAsNumber] });

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: { 'Fn::Join': ['', [
        '[version, account_id, interface_id="', { Ref: 'Eni' }, '", srcaddr, dstaddr, srcport, dstport="', { Ref: 'Port' },
        '", protocol, packets, bytes, start, end, action="REJECT", log_status]',
      ]] },
    });
  });
});

describe('is refused:', () => {
  test.each<[string, RejectedTrafficAlarmProps, string]>([
    ['no port', { ports: [] }, `'ports' must have at least one value, got an empty list; leave it out to monitor all`],
    ['no protocol', { protocols: [] }, `'protocols' must have at least one value`],
    ['no interface', { interfaceIds: [] }, `'interfaceIds' must have at least one value`],
    ['a port that is none', { ports: [22, 70000] }, `'ports' must be whole numbers from 0 to 65535, got 70000`],
    ['half a port', { ports: [22.5] }, `'ports' must be whole numbers from 0 to 65535, got 22.5`],
    ['an interface that is none', { interfaceIds: ['i-1'] }, `'interfaceIds' must be ids of network interfaces such as 'eni-0123456789abcdef0', got 'i-1'`],
    ['interfaces of unknown number', { interfaceIds: Fn.split(',', Fn.ref('Enis')) }, `'interfaceIds' must be a list of known length, got a token`],
    ['a metric value that is no number', { measuredField: FlowLogField.ACTION }, `'measuredField' must be a field that holds a number, PACKETS or BYTES for instance, got 'action'`],
  ])('%s', (_, props, sentence) => {
    expect(() => alarmWith(props)).toThrow(sentence);
  });

  test.each<[string, RejectedTrafficAlarmProps, string]>([
    ['ports', { ports: [22] }, 'action, dstport'],
    ['protocols', { protocols: [FlowLogProtocol.TCP] }, 'action, protocol'],
    ['interfaceIds', { interfaceIds: [ENI] }, 'action, interface-id'],
    ['conditions', { conditions: [FlowLogCondition.equalTo(FlowLogField.FLOW_DIRECTION, 'ingress')] }, 'action, flow-direction'],
    ['measuredField', { measuredField: FlowLogField.BYTES }, 'action, bytes'],
  ])('a format without the fields that %s needs', (_, props, fields) => {
    expect(() => alarmWith({ ...props, logFormat: FlowLogFormat.of(FlowLogField.SRC_ADDR) })).toThrow(
      `Logs/Rejected: 'logFormat' must have the fields this alarm needs, got a format without ${fields}; `
      + 'add them: logFormat: FlowLogFormat.DEFAULT.plus(…); the format of a flow log that is deployed cannot be changed');
  });

  test('the format of a transit gateway, which has no action', () => {
    expect(() => alarmWith({ logFormat: FlowLogFormat.TRANSIT_GATEWAY_DEFAULT, ports: [22] })).toThrow(
      'got a format without action; transit gateways do not record whether traffic was rejected');
  });

  test('a flow log of a transit gateway', () => {
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromTransitGatewayId('tgw-1') });

    expect(() => alarmWith({ logGroup: undefined, flowLog })).toThrow(
      `'flowLog' must have the fields this alarm needs, got a format without action; transit gateways`);
  });

  test.each([[FlowLogProtocol.ICMP], [FlowLogProtocol.ICMPV6]])('ports of a protocol that has none', (protocol) => {
    expect(() => alarmWith({ ports: [22], protocols: [FlowLogProtocol.TCP, protocol] })).toThrow(
      `Logs/Rejected: 'ports' must not be given for protocols without ports, got '${protocol.name}'; leave out one of the two`);
  });

  test.each([
    [{ ports: ['22'] }, "'ports' must be whole numbers from 0 to 65535, got '22'"],
    [{ ports: 22 }, "'ports' must be a list, got 22"],
  ])('%j, which JavaScript lets through', (props, message) => {
    expect(() => alarmWith(props as never)).toThrow(message);
  });

  test('an alarm on accepted traffic of a flow log that records rejected traffic only', () => {
    const flowLog = flowLogIn(stack, { trafficType: ec2.FlowLogTrafficType.REJECT });

    expect(() => new TrafficAlarm(stack, 'Accepted', { flowLog, action: FlowLogAction.ACCEPT })).toThrow(
      "'flowLog' must record accepted traffic, got one of traffic type REJECT; create another flow log, of traffic type ACCEPT or ALL");
  });

  test('a flow log that records accepted traffic only', () => {
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', {
      flowLogId: 'fl-1', logGroup, trafficType: ec2.FlowLogTrafficType.ACCEPT,
    });

    expect(() => alarmWith({ logGroup: undefined, flowLog })).toThrow(
      `Logs/Rejected: 'flowLog' must record rejected traffic, got one of traffic type ACCEPT; create another flow log`);
  });

  test('more interfaces than a pattern has room for', () => {
    const interfaceIds = Array.from({ length: 30 }, (_, index) => `eni-0123456789abcde${10 + index}`);

    expect(() => alarmWith({ interfaceIds })).toThrow('the filter pattern must have at most 1024 characters');
  });
});

describe('the pattern of any traffic', () => {
  const NODATA = `2 123456789010 ${ENI} - - - - - - - 1763596800 1763596830 - NODATA`;

  test.each<[string, TrafficAlarmProps, string[], string[]]>([
    ['all of it, and no record without data', {}, [record({}), record({ action: 'ACCEPT' })], [NODATA]],
    ['what was accepted', { action: FlowLogAction.ACCEPT }, [record({ action: 'ACCEPT' })], [record({}), NODATA]],
    ['records without data if they are asked for', {
      conditions: [FlowLogCondition.equalTo(FlowLogField.LOG_STATUS, 'NODATA')],
    }, [NODATA], [record({})]],
  ])('matches %s', (_, props, matching, others) => {
    const { filterPattern } = new TrafficAlarm(stack, 'Traffic', { logGroup, ...props });

    expect([...matching, ...others].filter((line) => filterPattern.matches(line))).toEqual(matching);
  });

  test('needs no field that says whether traffic was accepted', () => {
    const flowLog = flowLogIn(stack, { resourceType: FlowLogResource.fromTransitGatewayId('tgw-1') });

    expect(() => new TrafficAlarm(stack, 'Gateway', { flowLog, measuredField: FlowLogField.BYTES })).not.toThrow();
  });
});

test('a record whose measure is 0 counts as well', () => {
  const { filterPattern } = alarmWith({ measuredField: FlowLogField.BYTES });

  expect(filterPattern.matches(`2 123456789010 ${ENI} 10.0.0.1 10.0.0.2 5000 22 6 1 0 1418530010 1418530070 REJECT OK`)).toBe(true);
});
