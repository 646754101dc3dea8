import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogDiagnosis } from '../../src/records/flow-log-diagnosis';
import { FlowLogRecord } from '../../src/records/flow-log-record';
import { FlowLogVerdict } from '../../src/records/flow-log-verdict';

const { ALLOWED, ANSWER_REJECTED_BY_NETWORK_ACL, LATE_PACKETS_REJECTED, REQUEST_REJECTED } = FlowLogVerdict;

const WITH_FLAGS = FlowLogFormat.DEFAULT.plus(FlowLogField.TCP_FLAGS);

/** The guide's ping from a computer at home, 203.0.113.12, to an instance, 172.31.16.139. */
const PING = '2 123456789010 eni-1235b8ca123456789 203.0.113.12 172.31.16.139 0 0 1 4 336 1432917027 1432917142';
const PONG = '2 123456789010 eni-1235b8ca123456789 172.31.16.139 203.0.113.12 0 0 1 4 336 1432917094 1432917142';

const SSH = '2 123456789010 eni-1 203.0.113.12 172.31.16.139 41000 22 6 4 336';
const SSH_ANSWER = '2 123456789010 eni-1 172.31.16.139 203.0.113.12 22 41000 6 4 336';

function diagnose(...lines: string[]) {
  return FlowLogDiagnosis.of(lines.map((line) => FlowLogRecord.parse(line)));
}

describe('the pings of the guide', () => {
  test('an accepted ping with a rejected answer points at the network ACL', () => {
    const [diagnosis, ...others] = diagnose(`${PING} ACCEPT OK`, `${PONG} REJECT OK`);

    expect(others).toEqual([]);
    expect(diagnosis.verdict).toBe(ANSWER_REJECTED_BY_NETWORK_ACL);
    expect(diagnosis.request.toString()).toBe(`${PING} ACCEPT OK`);
    expect(diagnosis.answer?.toString()).toBe(`${PONG} REJECT OK`);
    expect(diagnosis.explanation).toBe('ICMP from 203.0.113.12 to 172.31.16.139 was accepted, '
      + 'but its answer was rejected by a network ACL: security groups allow answers');
  });

  test('a ping and its answer that are both accepted point at nothing', () => {
    expect(diagnose(`${PING} ACCEPT OK`, `${PONG} ACCEPT OK`)).toMatchObject([{ verdict: ALLOWED }]);
  });

  test('a rejected ping may be due to the security group or the network ACL', () => {
    const [{ verdict, answer, explanation }] = diagnose(`${PING} REJECT OK`);

    expect(verdict).toBe(REQUEST_REJECTED);
    expect(answer).toBeUndefined();
    expect(explanation).toBe('ICMP from 203.0.113.12 to 172.31.16.139 was rejected by a security group or a network ACL, '
      + 'as far as records without reject-reason tell');
  });
});

test.each<[string, string[], FlowLogVerdict[]]>([
  ['accepted, answer rejected', [`${SSH} 100 160 ACCEPT OK`, `${SSH_ANSWER} 101 160 REJECT OK`],
    [ANSWER_REJECTED_BY_NETWORK_ACL]],
  ['both in the same second, the answer first in the file',
    [`${SSH_ANSWER} 100 160 REJECT OK`, `${SSH} 100 160 ACCEPT OK`], [ANSWER_REJECTED_BY_NETWORK_ACL]],
  ['answer in the next aggregation interval', [`${SSH} 100 160 ACCEPT OK`, `${SSH_ANSWER} 700 760 REJECT OK`],
    [ANSWER_REJECTED_BY_NETWORK_ACL]],
  ['accepted, no answer', [`${SSH} 100 160 ACCEPT OK`], []],
  ['rejected again and again', [`${SSH} 100 160 REJECT OK`, `${SSH} 200 260 REJECT OK`], [REQUEST_REJECTED]],
  ['rejected, later let through', [`${SSH} 100 160 REJECT OK`, `${SSH} 200 260 ACCEPT OK`, `${SSH_ANSWER} 200 260 ACCEPT OK`],
    [REQUEST_REJECTED, ALLOWED]],
  ['let through, late packets rejected',
    [`${SSH} 100 160 ACCEPT OK`, `${SSH_ANSWER} 101 160 ACCEPT OK`, `${SSH_ANSWER} 170 175 REJECT OK`],
    [LATE_PACKETS_REJECTED]],
  ['hours between the two', [`${SSH} 100 160 ACCEPT OK`, `${SSH_ANSWER} 9000 9060 REJECT OK`], [REQUEST_REJECTED]],
  ['on different interfaces', [`${SSH} 100 160 ACCEPT OK`, `${SSH_ANSWER.replace('eni-1', 'eni-2')} 101 160 REJECT OK`],
    [REQUEST_REJECTED]],
  ['from another port', [`${SSH} 100 160 ACCEPT OK`, `${SSH_ANSWER.replace('41000', '41001')} 101 160 REJECT OK`],
    [REQUEST_REJECTED]],
  ['nothing recorded', ['2 123456789010 eni-1 - - - - - - - 100 160 - NODATA'], []],
])('TCP: %s', (_, lines, verdicts) => {
  expect(diagnose(...lines).map(({ verdict }) => verdict)).toEqual(verdicts);
});

test('the TCP flags tell the request where the answer seems to start first', () => {
  const records = [`${SSH} 101 160 ACCEPT OK 2`, `${SSH_ANSWER} 100 160 ACCEPT OK 18`]
    .map((line) => FlowLogRecord.parse(line, WITH_FLAGS));

  expect(FlowLogDiagnosis.of(records)).toMatchObject([{ verdict: ALLOWED, request: { dstPort: 22 } }]);
});

test('records without a field that is needed are an error that names it', () => {
  const format = FlowLogFormat.parse('${srcaddr} ${dstaddr}');

  expect(() => FlowLogDiagnosis.of([FlowLogRecord.parse('10.0.0.1 10.0.0.2', format)]))
    .toThrow(`'records' must have the field 'srcport', got the format '\${srcaddr} \${dstaddr}'`);
});

describe('with the reason why traffic was rejected', () => {
  const format = FlowLogFormat.DEFAULT.plus(FlowLogField.REJECT_REASON);
  const diagnoseWith = (...lines: string[]) =>
    FlowLogDiagnosis.of(lines.map((line) => FlowLogRecord.parse(line, format)));
  const was = 'ICMP from 203.0.113.12 to 172.31.16.139 was rejected';

  test.each([
    ['BPA', 'REJECTED_BY_BLOCK_PUBLIC_ACCESS', `${was} by VPC Block Public Access, not by a security group or a network ACL`],
    ['EC', 'REJECTED_BY_ENCRYPTION_CONTROLS', `${was} by VPC Encryption Controls, not by a security group or a network ACL`],
    ['NEW', 'REJECTED_FOR_ANOTHER_REASON', `${was} for the reason 'NEW'`],
    ['-', 'REQUEST_REJECTED', `${was} by a security group or a network ACL`],
  ])('%s of a request is %s', (reason, verdict, explanation) => {
    const [diagnosis] = diagnoseWith(`${PING} REJECT OK ${reason}`);

    expect({ ...diagnosis }).toMatchObject({ verdict, explanation, answer: undefined });
  });

  test.each([
    ['BPA', 'REJECTED_BY_BLOCK_PUBLIC_ACCESS'],
    ['-', 'ANSWER_REJECTED_BY_NETWORK_ACL'],
  ])('%s of an answer is %s', (reason, verdict) => {
    const [diagnosis] = diagnoseWith(`${PING} ACCEPT OK -`, `${PONG} REJECT OK ${reason}`);

    expect(diagnosis).toMatchObject({ verdict, request: { action: 'ACCEPT' }, answer: { action: 'REJECT' } });
  });
});
