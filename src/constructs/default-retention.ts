import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** How long records are retained by default: as in the log groups that the CDK creates. */
export const DEFAULT_RETENTION = RetentionDays.TWO_YEARS;
