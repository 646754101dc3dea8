import { App, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { RejectedSshAlarm } from '../../src';
import { toBucket } from '../support/small-apps';
import { blocksOf } from './blocks';

const [block] = blocksOf('docs/validator.md').filter(({ language }) => language === 'json');

/** An app with an alarm of this library, and a fault in a flow log of the CDK's. */
function appWith(context: Record<string, unknown>): App {
  const app = new App({ context });
  const stack = new Stack(app, 'Stack');
  new RejectedSshAlarm(stack, 'Alarm', { logGroup: new LogGroup(stack, 'Records') });
  toBucket(stack, 'arn:aws:s3:::flow-logs', { trafficType: 'REJECTED' });
  return app;
}

test('the setting in docs/validator.md turns off the validator that registers itself', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  const { context } = JSON.parse(block.code) as { context: Record<string, unknown> };

  expect(() => appWith({}).synth()).toThrow('FlowLogs::traffic-type-misspelled');
  expect(() => appWith(context).synth()).not.toThrow();
});
