import { howToAccept } from '../../../src/validation/questions/accept-command';
import type { Difference } from '../../../src/validation/view/baseline-view';
import { baselineFlowLog, baselineView } from '../../support/baseline-view';
import { flowLog, STACK } from '../../support/views';

const NOTHING_ELSE = baselineView([]);

test.each([
  ['Network/FlowLog/FlowLog', 'cdk synth --quiet -c flow-logs:accept=Network/FlowLog/FlowLog'],
  ['My Network/FlowLog', 'cdk synth --quiet -c "flow-logs:accept=My Network/FlowLog"'],
  ['Net$work/"Flow"', 'cdk synth --quiet -c "flow-logs:accept=Net\\$work/\\"Flow\\""'],
])('the change of %s is accepted by %s', (path, command) => {
  expect(howToAccept(flowLog({ path }), NOTHING_ELSE)).toEqual([`  ${command}`]);
});

test('the command selects the stacks of stages, of which the CDK would print nothing', () => {
  const stack = { ...STACK, path: 'Prod/Network' };

  expect(howToAccept(flowLog({ path: 'Prod/Network/FlowLog', stack }), NOTHING_ELSE))
    .toEqual(['  cdk synth "**" --quiet -c flow-logs:accept=Prod/Network/FlowLog']);
});

test.each<[Difference['kind'], string, boolean]>([
  ['changed', 'Network/Other', true], ['renamed', 'Network/Other', true], ['changed', 'Network/FlowLog/FlowLog', false],
  ['replaced', 'Network/Other', false], ['moved', 'Network/Other', false], ['new', 'Network/Other', false],
])('a %s flow log %s fails beside it: %s', (kind, path, fails) => {
  const other = baselineFlowLog();
  const difference = { kind, flowLog: other, before: other, properties: [], stackExists: true } as Difference;
  const view = { ...NOTHING_ELSE, differences: [{ difference, flowLog: flowLog({ path }) }] };

  const lines = howToAccept(flowLog({ path: 'Network/FlowLog/FlowLog' }), view);

  expect(lines.slice(1)).toEqual(fails
    ? ['As long as another change fails, nothing is written. To accept all of them:', '  cdk synth --quiet -c flow-logs:accept=all']
    : []);
});
