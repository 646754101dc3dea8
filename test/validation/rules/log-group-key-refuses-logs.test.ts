import { logGroupKeyRefusesLogs } from '../../../src/validation/rules/log-group-key-refuses-logs';
import type { Json } from '../../../src/validation/view/template';
import type { PolicyView, StatementView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, STACK, stackIn, statement, UNKNOWN, view } from '../../support/views';

const encrypted = (policy: PolicyView, stack = STACK) => flowLog({
  logGroupName: new Reference(view('log-group', { stack, kmsKeyId: new Reference(view('key', { policy }), 'Arn') })),
});
const letting = (services: Json[], given: Partial<StatementView> = {}) =>
  ({ statements: [statement({ actions: ['kms:*'], principals: { Service: services }, ...given })], complete: true });
const PARIS = stackIn('111122223333', 'eu-west-3');

judges(logGroupKeyRefusesLogs, {
  faults: [
    ['only the account', encrypted({
      statements: [statement({ actions: ['kms:*'], principals: { AWS: ['arn:aws:iam::111122223333:root'] } })],
      complete: true,
    }), /^KeyPolicy: .* logs.<region>.amazonaws.com .* not allow kms:GenerateDataKey, kms:Decrypt: .*TheLogGroup/],
    ['another service', encrypted(letting(['delivery.logs.amazonaws.com'])), /does not allow/],
    ['another Region', encrypted(letting(['logs.us-east-1.amazonaws.com']), PARIS), /logs.eu-west-3/],
    ['too little', encrypted(letting(['logs.eu-west-3.amazonaws.com'], { actions: ['kms:Decrypt'] }), PARIS),
      /does not allow kms:GenerateDataKey:/],
  ],
  passes: [
    ['the service of the Region', encrypted(letting(['logs.eu-west-3.amazonaws.com']), PARIS)],
    ['the service in China', encrypted(letting(['logs.cn-north-1.amazonaws.com.cn']), stackIn('1', 'cn-north-1'))],
    ['some Region, while the own one is unknown', encrypted(letting(['logs.us-east-1.amazonaws.com']))],
    ['a service that is put together', encrypted(letting([UNKNOWN]), PARIS)],
    ['a key policy that is not known', encrypted({ statements: [], complete: false })],
    ['a key that is no part of the app', flowLog({
      logGroupName: new Reference(view('log-group', { kmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/k' })),
    })],
    ['a group without a key', flowLog({ logGroupName: new Reference(view('log-group')) })],
    ['a group that is no part of the app', flowLog()],
  ],
});
