import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogRecord } from '../../src/records/flow-log-record';
import { FlowLogVerdict as Verdict } from '../../src/records/flow-log-verdict';
import { judge } from '../../src/records/judge-conversation';

const WITH_REASON = FlowLogFormat.DEFAULT.plus(FlowLogField.REJECT_REASON);

const line = (action: string, ports = '5000 22', protocol = 6) =>
  `2 123456789010 eni-1 10.0.0.1 10.0.0.2 ${ports} ${protocol} 1 40 100 160 ${action} OK`;
const plain = (action: string) => FlowLogRecord.parse(line(action));
const reasoned = (action: string, reason: string) => FlowLogRecord.parse(`${line(action)} ${reason}`, WITH_REASON);

const [ACCEPT, REJECT] = [plain('ACCEPT'), plain('REJECT')];
const TRAFFIC = 'TCP from 10.0.0.1 port 5000 to 10.0.0.2 port 22';

test.each<[string, FlowLogRecord[], FlowLogRecord[], Verdict | undefined]>([
  ['an accepted request without an answer', [ACCEPT], [], undefined],
  ['an accepted request and answer', [ACCEPT], [ACCEPT], Verdict.ALLOWED],
  ['an accepted request and a rejected answer', [ACCEPT], [REJECT], Verdict.ANSWER_REJECTED_BY_NETWORK_ACL],
  ['an answer accepted first and rejected then', [ACCEPT], [ACCEPT, REJECT], Verdict.LATE_PACKETS_REJECTED],
  ['a rejected request', [REJECT], [], Verdict.REQUEST_REJECTED],
  ['a request rejected first and accepted then', [REJECT, ACCEPT], [ACCEPT], Verdict.ALLOWED],
  ['a request rejected by Block Public Access', [reasoned('REJECT', 'BPA')], [], Verdict.REJECTED_BY_BLOCK_PUBLIC_ACCESS],
  ['a request rejected by Encryption Controls', [reasoned('REJECT', 'EC')], [], Verdict.REJECTED_BY_ENCRYPTION_CONTROLS],
  ['a request rejected for a new reason', [reasoned('REJECT', 'NEW')], [], Verdict.REJECTED_FOR_ANOTHER_REASON],
  ['an answer rejected by Block Public Access', [ACCEPT], [ACCEPT, reasoned('REJECT', 'BPA')], Verdict.REJECTED_BY_BLOCK_PUBLIC_ACCESS],
])('%s', (_, requests, answers, verdict) => {
  const judgments = judge({ requests, answers });

  expect(judgments.map((judgment) => judgment.verdict)).toEqual(verdict === undefined ? [] : [verdict]);
});

test('a verdict shows the request and the answer that it is about', () => {
  const [judgment] = judge({ requests: [REJECT, ACCEPT], answers: [ACCEPT, REJECT] });

  expect(judgment).toMatchObject({ request: ACCEPT, answer: REJECT });
});

test('a rejected request has no answer', () => {
  expect(judge({ requests: [REJECT], answers: [] })).toMatchObject([{ request: REJECT }]);
  expect(judge({ requests: [REJECT], answers: [] })[0]).not.toHaveProperty('answer');
});

test('whether records without a reason could have one is said', () => {
  const explanationOf = (request: FlowLogRecord) => judge({ requests: [request], answers: [] })[0].explanation;

  expect(explanationOf(reasoned('REJECT', '-'))).toBe(`${TRAFFIC} was rejected by a security group or a network ACL`);
  expect(explanationOf(REJECT)).toBe(
    `${TRAFFIC} was rejected by a security group or a network ACL, as far as records without reject-reason tell`);
  expect(explanationOf(reasoned('REJECT', 'NEW'))).toBe(`${TRAFFIC} was rejected for the reason 'NEW'`);
});

test('what Block Public Access rejected of an answer is told of the answer', () => {
  expect(judge({ requests: [ACCEPT], answers: [reasoned('REJECT', 'BPA')] })[0].explanation)
    .toBe(`the answer to ${TRAFFIC} was rejected by VPC Block Public Access, not by a security group or a network ACL`);
});

test.each<[string, number, string]>([
  ['0 0', 1, 'ICMP from 10.0.0.1 to 10.0.0.2 '],
  ['0 53', 17, 'UDP from 10.0.0.1 port 0 to 10.0.0.2 port 53 '],
  ['53 0', 17, 'UDP from 10.0.0.1 port 53 to 10.0.0.2 port 0 '],
])('ports %s are shown if there is one', (ports, protocol, text) => {
  const [{ explanation }] = judge({ requests: [FlowLogRecord.parse(line('REJECT', ports, protocol))], answers: [] });

  expect(explanation.startsWith(text)).toBe(true);
});
