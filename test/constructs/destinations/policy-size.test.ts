import * as iam from 'aws-cdk-lib/aws-iam';
import { ROOM_FOR_STATEMENTS, sizeOf } from '../../../src/constructs/destinations/policy-size';
import { MAX_BUCKET_POLICY_SIZE } from '../../../src/model/limits';
import { stackIn } from '../../support/stacks';

const statement = (resource: string) => new iam.PolicyStatement({
  principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')], actions: ['s3:PutObject'], resources: [resource],
});

test('statements are as long as their JSON', () => {
  const [one, two] = ['a', 'a'.repeat(11)].map((resource) => sizeOf(stackIn(), [statement(resource)]));

  expect(two - one).toBe(10);
  expect(one).toBe('[{"Action":"s3:PutObject","Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Resource":"a"}]'.length);
});

test('besides the statements there is room for the one that demands TLS', () => {
  const tls = {
    Action: 's3:*', Effect: 'Deny', Principal: { AWS: '*' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    Resource: ['arn:aws-us-gov:s3:::', 'arn:aws-us-gov:s3:::'].map((arn) => `${arn}${'b'.repeat(63)}/*`),
  };
  const frame = JSON.stringify({ Version: '2012-10-17', Statement: [tls] });

  expect(ROOM_FOR_STATEMENTS + frame.length).toBeLessThanOrEqual(MAX_BUCKET_POLICY_SIZE);
});
