import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFORMANCE_CASES } from './conformance-cases';
import { syntaxErrorOf } from './syntax-error';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../../src/filter-pattern/flow-log-filter-pattern';
import { parsePattern } from '../../src/filter-pattern/parse';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogProtocol } from '../../src/model/flow-log-protocol';
import { GUIDE_ALARM } from '../support/guide';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'filter-patterns.md'), 'utf8');

test('the page shows the error as it is', () => {
  expect(page).toContain(syntaxErrorOf(() => parsePattern('[ip, status=4* && bytes>1000]'))!.message);
});

test('the pattern that the page begins with is the one of the guide', () => {
  const [, pattern] = /```\n(.*)\n```/.exec(page)!;

  expect(pattern).toBe(GUIDE_ALARM.pattern);
});

test('the page says how many cases are documented', () => {
  expect(page).toContain(`has the ${CONFORMANCE_CASES.length} documented examples`);
});

test('the pattern that the page builds matches the record that the page shows', () => {
  const pattern = FlowLogFilterPattern.forFormat(FlowLogFormat.DEFAULT).where(
    FlowLogCondition.destinationPort(22, 3389),
    FlowLogCondition.protocol(FlowLogProtocol.TCP),
    FlowLogCondition.action(FlowLogAction.REJECT),
    FlowLogCondition.startsWithNone(FlowLogField.SRC_ADDR, '10.', '192.168.'),
  );

  expect(pattern.matches(/pattern\.matches\('(.*)'\); \/\/ true/.exec(page)![1])).toBe(true);
});

test('the page shows what a test returns', () => {
  const [match] = FlowLogFilterPattern.parse('[source, port=22,]').test(['10.0.0.1 80 6', '10.0.0.2 22 6']);

  expect(page).toContain(`eventNumber: ${match.eventNumber}, eventMessage: '${match.eventMessage}', `
    + 'extractedValues: { $source: \'10.0.0.2\', $port: \'22\', $3: \'6\' }');
  expect(match.extractedValues).toEqual({ $source: '10.0.0.2', $port: '22', $3: '6' });
});
