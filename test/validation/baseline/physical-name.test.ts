import { physicalName } from '../../../src/validation/baseline/physical-name';
import type { ResourceView } from '../../../src/validation/view/views';
import { Unknown } from '../../../src/validation/view/template';
import { Reference, UNKNOWN, view } from '../../support/views';

/** A name with pseudo parameters in angle brackets. */
function nameOf(target: ResourceView, attribute = 'Arn'): string | undefined {
  return physicalName(new Reference(target, attribute))?.map((part) => part instanceof Unknown ? `<${part.pseudoParameter}>` : part).join('');
}

const ROLE = view('role', { roleName: 'r' });

test.each<[ResourceView, string]>([
  [view('log-group', { logGroupName: 'g' }), 'arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:g:*'],
  [view('bucket', { bucketName: 'b' }), 'arn:<AWS::Partition>:s3:::b'],
  [ROLE, 'arn:<AWS::Partition>:iam::<AWS::AccountId>:role/r'],
  [view('role', { roleName: 'r', properties: { Path: '/service/' } }), 'arn:<AWS::Partition>:iam::<AWS::AccountId>:role/service/r'],
  [view('delivery-stream', { deliveryStreamName: 's' }), 'arn:<AWS::Partition>:firehose:<AWS::Region>:<AWS::AccountId>:deliverystream/s'],
])('the ARN of $kind is as CloudFormation makes it', (target, arn) => {
  expect(nameOf(target)).toBe(arn);
});

test('a reference to a resource with a name is that name', () => {
  expect(nameOf(ROLE, 'Ref')).toBe('r');
});

test.each<[string, ResourceView, string]>([
  ['a name that CloudFormation generates', view('bucket'), 'Arn'],
  ['a name that is not known', view('bucket', { bucketName: UNKNOWN }), 'Arn'],
  ['another attribute', view('bucket', { bucketName: 'b' }), 'DomainName'],
  ['a path that is not known', view('role', { roleName: 'r', properties: { Path: UNKNOWN } }), 'Arn'],
  ['a resource of another kind', view('vpc'), 'Ref'],
])('%s is not known', (_, target, attribute) => {
  expect(nameOf(target, attribute)).toBeUndefined();
});
