import { bucketPolicyLeftToAws } from '../../../src/validation/rules/bucket-policy-left-to-aws';
import { Unknown } from '../../../src/validation/view/template';
import type { Json, Value } from '../../../src/validation/view/template';
import type { FlowLogView, PolicyView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const toS3 = (logDestination: Value<string>, given: Partial<FlowLogView> = {}) => flowLog({
  logGroupName: undefined, deliverLogsPermissionArn: undefined, logDestinationType: 's3', logDestination, ...given,
});
const withPolicy = (policy?: PolicyView, prefix: string | Unknown = '') => toS3(new Unknown({
  parts: [new Reference(view('bucket', { policy }), 'Arn'), prefix],
}));
const letting = (resource: Json = '*') => ({
  statements: [
    statement({ actions: ['s3:PutObject'], principals: { Service: ['delivery.logs.amazonaws.com'] }, resources: [resource] }),
    statement({ actions: ['s3:GetBucketAcl'], principals: { Service: ['delivery.logs.amazonaws.com'] } }),
  ],
  complete: true,
});
const below = (path: string) => new Unknown({ parts: [new Reference(view('bucket'), 'Arn'), path] });
const TLS = { Bool: { 'aws:SecureTransport': 'false' } };
const onlyTls = statement({ effect: 'Deny', actions: ['s3:*'], principals: { AWS: ['*'] }, condition: TLS });

judges(bucketPolicyLeftToAws, {
  faults: [
    ['a policy about something else', withPolicy({ statements: [onlyTls], complete: true }),
      /^undefined: .* 'Stack\/TheFlowLog' delivers, got no statement that does/],
    ['another prefix', withPolicy(letting(below('/other/*')), '/network'), /got one that does not count \(of other resources\)/],
  ],
  passes: [
    ['a policy that lets the service write', withPolicy(letting())],
    ['the prefix', withPolicy(letting(below('/network/AWSLogs/111122223333/*')), '/network')],
    ['the place without a prefix', withPolicy(letting(below('/AWSLogs/*')))],
    ['a part of the place', withPolicy(letting(below('/net*')), '/network/')],
    ['an unknown prefix', withPolicy(letting(below('/other/*')), UNKNOWN)],
    ['a denial of everything, which is another rule\'s fault', withPolicy({
      statements: [statement({ effect: 'Deny', actions: ['s3:*'], principals: { AWS: ['*'] } })], complete: true,
    })],
    ['exceptions, which are another rule\'s fault', withPolicy({
      statements: [statement({ notActions: ['s3:Get*'], principals: { AWS: ['1'] } })], complete: true,
    })],
    ['no policy at all', withPolicy()],
    ['a policy that is not known', withPolicy({ statements: [], complete: false })],
    ['a bucket that is no part of the app', toS3('arn:aws:s3:::b')],
  ],
});
