import { check } from '../../src/validation/engine';
import type { Rule } from '../../src/validation/rule';
import { app, flowLog, statement, view } from '../support/views';

const always = { id: 'always', summary: '', severity: 'warning', check: () => [{ message: 'm', fix: 'f' }] } as const;
const subjects: Rule['subject'][] = [
  'flow-log', 'metric-filter', 'alarm', 'vpc', 'network-interface', 'peering', 'flow-log-statement',
];

test.each(subjects)('a rule about a %s judges each of them', (subject) => {
  const resources = [flowLog(), ...(['metric-filter', 'alarm', 'vpc', 'network-interface', 'peering'] as const)
    .map((kind) => view(kind))];
  const problems = check(app(resources, { flowLogStatements: [statement()] }), [{ ...always, subject }]);

  expect(problems).toEqual([expect.objectContaining({ ruleId: 'always', severity: 'warning', message: 'm' })]);
  expect(problems[0].resource).toBeDefined();
});

test('a rule about the app says itself where the fault is', () => {
  const resource = view('vpc');
  const rule: Rule = { ...always, subject: 'app', check: () => [{ resource, message: 'm', fix: 'f' }] };

  expect(check(app(), [rule])[0].resource).toBe(resource);
});

test('a rule that fails is a problem where it failed, and the others still run', () => {
  const failing: Rule = {
    ...always,
    id: 'failing',
    subject: 'flow-log',
    check: () => {
      throw new Error('what?');
    },
  };
  const problems = check(app([flowLog()]), [failing, { ...always, subject: 'flow-log' }]);

  expect(problems.map(({ ruleId, severity, resource }) => [ruleId, severity, resource?.path])).toEqual([
    ['failing', 'error', 'Stack/TheFlowLog'], ['always', 'warning', 'Stack/TheFlowLog'],
  ]);
  expect(problems[0].message).toContain('what?');
});

test('resources that cannot be read are a problem of each rule that needs them', () => {
  const broken = Object.defineProperty(app(), 'flowLogs', {
    get: () => {
      throw new Error('no flow logs');
    },
  });

  expect(check(broken, [{ ...always, subject: 'flow-log' }, { ...always, subject: 'vpc' }]).map(({ message }) => message))
    .toEqual([expect.stringContaining('no flow logs')]);
});
