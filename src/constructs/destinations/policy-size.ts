import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { pasteable } from '../pasteable';
import { MAX_BUCKET_POLICY_SIZE } from '../../model/limits';

/** What the statement takes that refuses requests without TLS, and the frame of the policy. */
const ROOM_FOR_TLS = 480;

/** How many bytes the statements for flow logs may have in the policy of a bucket. */
export const ROOM_FOR_STATEMENTS = MAX_BUCKET_POLICY_SIZE - ROOM_FOR_TLS;

/** How many bytes statements take, about, where some is known only at deployment. */
export function sizeOf(scope: IConstruct, statements: iam.PolicyStatement[]): number {
  return pasteable(scope, statements.map((statement) => statement.toJSON() as unknown)).length;
}
