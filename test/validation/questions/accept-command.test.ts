import { acceptCommand } from '../../../src/validation/questions/accept-command';
import { flowLog } from '../../support/views';

test.each([
  ['Network/FlowLog/FlowLog', 'cdk synth --quiet -c flow-logs:accept=Network/FlowLog/FlowLog'],
  ['My Network/FlowLog', 'cdk synth --quiet -c "flow-logs:accept=My Network/FlowLog"'],
  ['Net$work/"Flow"', 'cdk synth --quiet -c "flow-logs:accept=Net\\$work/\\"Flow\\""'],
])('the change of %s is accepted by %s', (path, command) => {
  expect(acceptCommand(flowLog({ path }))).toBe(command);
});
