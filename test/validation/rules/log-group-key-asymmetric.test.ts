import { logGroupKeyAsymmetric } from '../../../src/validation/rules/log-group-key-asymmetric';
import type { Json } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const encrypted = (KeySpec?: Json) => flowLog({
  logGroupName: new Reference(view('log-group', { kmsKeyId: new Reference(view('key', { properties: { KeySpec } }), 'Arn') })),
});

judges(logGroupKeyAsymmetric, {
  faults: [
    ['an RSA key', encrypted('RSA_2048'), /^KeySpec: KeySpec must be 'SYMMETRIC_DEFAULT', got 'RSA_2048': .*TheLogGroup/],
    ['a key for signatures', encrypted('ECC_NIST_P256'), /got 'ECC_NIST_P256'/],
  ],
  passes: [
    ['the default', encrypted()],
    ['the default, said', encrypted('SYMMETRIC_DEFAULT')],
    ['an unknown kind', encrypted(UNKNOWN)],
    ['a group without a key', flowLog({ logGroupName: new Reference(view('log-group')) })],
    ['a group that is no part of the app', flowLog()],
  ],
});
