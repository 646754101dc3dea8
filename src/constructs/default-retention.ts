import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** How long records are retained unless somebody says otherwise: as long as the CDK's own log groups retain theirs. */
export const DEFAULT_RETENTION = RetentionDays.TWO_YEARS;
