import { mayBeWritten } from '../../../src/validation/questions/bucket-delivery';
import { Unknown } from '../../../src/validation/view/values';
import type { Json } from '../../../src/validation/view/values';
import type { StatementView } from '../../../src/validation/view/views';
import { Reference, statement, UNKNOWN, view } from '../../support/views';

const arn = new Reference(view('bucket'), 'Arn');
const below = (path: string) => new Unknown({ parts: [arn, path] });

function allowing(given: Partial<StatementView>) {
  const service = { Service: ['delivery.logs.amazonaws.com'] };
  return { statements: [statement({ actions: ['s3:PutObject'], principals: service, ...given })], complete: true };
}

test.each<[string, Json, Json, boolean]>([
  ['everything', '*', arn, true],
  ['the bucket\'s objects', below('/*'), arn, true],
  ['the account\'s folder', below('/AWSLogs/111122223333/*'), arn, true],
  ['the account\'s folder below the prefix', below('/net/AWSLogs/111122223333/*'), below('/net/'), true],
  ['the folder without the prefix', below('/AWSLogs/*'), below('/net'), false],
  ['another prefix', below('/other/*'), below('/net'), false],
  ['only the bucket itself', arn, arn, false],
  ['the bucket by its name', 'arn:aws:s3:::b/other/*', 'arn:aws:s3:::b/net', false],
  ['what is not known', UNKNOWN, below('/net'), true],
  ['something, while the prefix is not known', below('/other/*'), new Unknown({ parts: [arn, '/', UNKNOWN] }), true],
])('a policy on %s', (_, resource, destination, expected) => {
  expect(mayBeWritten(allowing({ resources: [resource] }), destination)).toBe(expected);
});

test.each<[string, Partial<StatementView>]>([
  ['another service', { principals: { Service: ['cloudtrail.amazonaws.com'] } }],
  ['another action', { actions: ['s3:GetObject'] }],
  ['a denial', { effect: 'Deny' }],
])('%s does not let the service write', (_, given) => {
  expect(mayBeWritten(allowing(given), arn)).toBe(false);
});

test('a policy that is not known in full may let it', () => {
  expect(mayBeWritten({ statements: [], complete: false }, arn)).toBe(true);
});
