import { isNoArn, parseArn } from '../../../src/validation/view/arns';
import { Unknown } from '../../../src/validation/view/template';
import { Reference, UNKNOWN, view } from '../../support/views';

const group = new Reference(view('log-group'));

test('an ARN is taken apart, its resource is all that is left', () => {
  expect(parseArn('arn:aws:logs:eu-west-1:111122223333:log-group:name:*')).toEqual({
    partition: 'aws', service: 'logs', region: 'eu-west-1', account: '111122223333', resource: 'log-group:name:*',
  });
});

test('what is known of an ARN is known though other parts of it are not', () => {
  const arn = parseArn(new Unknown({ parts: ['arn:', UNKNOWN, ':logs:eu-west-1:', UNKNOWN, ':log-group:', group] }));

  expect(arn).toEqual({
    partition: UNKNOWN,
    service: 'logs',
    region: 'eu-west-1',
    account: UNKNOWN,
    resource: new Unknown({ parts: ['log-group:', group] }),
  });
});

test.each([
  ['a name', 'my-bucket'], ['a piece of an ARN', 'arn:aws:s3'], ['a reference', group], ['nothing', undefined],
  ['an unknown value', UNKNOWN],
])('%s is not taken apart', (_, value) => {
  expect(parseArn(value)).toBeUndefined();
});

test.each([
  ['a name', 'my-bucket', true],
  ['a name that is put together', new Unknown({ parts: ['bucket-', UNKNOWN] }), true],
  ['an ARN', 'arn:aws:s3:::my-bucket', false],
  ['a text that starts unknown', new Unknown({ parts: [UNKNOWN, 'bucket'] }), false],
  ['a reference', group, false],
  ['nothing', undefined, false],
])('whether %s is known to be no ARN: %s', (_, value, expected) => {
  expect(isNoArn(value)).toBe(expected);
});
