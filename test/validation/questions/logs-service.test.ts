import { isLogsService } from '../../../src/validation/questions/logs-service';
import { STACK, stackIn } from '../../support/views';

const NAMES = [
  'logs.amazonaws.com', 'logs.eu-west-1.amazonaws.com', 'logs.eu-west-1.amazonaws.com.cn', 'logs.us-east-1.amazonaws.com',
  'delivery.logs.amazonaws.com', 'catalogs.eu-west-1.amazonaws.com', 'logs.eu-west-10.amazonaws.com',
];

test('in a Region CloudWatch Logs has the name of that Region, and the global one', () => {
  expect(NAMES.filter(isLogsService(stackIn('111122223333', 'eu-west-1')))).toEqual(NAMES.slice(0, 3));
});

test('where the Region is unknown, any is right', () => {
  expect(NAMES.filter(isLogsService(STACK))).toEqual(NAMES.filter((name) => name.startsWith('logs.')));
});
