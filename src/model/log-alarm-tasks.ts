import { ALARMS_SERVICE, LOGS_SERVICE } from './services';

/** What a service does for a log alarm, with a role that it assumes. */
export interface LogAlarmTask {
  readonly service: string;
  /** What the documented policy of the role allows. */
  readonly actions: readonly string[];
  /** Those of the actions that no page leaves out. */
  readonly required: readonly string[];
}

/**
 * CloudWatch Logs runs the query, as a scheduled query. Where AWS tells what those require, it leaves `logs:StopQuery` out.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Alarm-On-Logs.html#log-alarm-prereq-query-role
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/scheduled-queries-troubleshooting.html
 */
export const RUN_QUERY: LogAlarmTask = {
  service: LOGS_SERVICE,
  actions: ['logs:StartQuery', 'logs:StopQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups'],
  required: ['logs:StartQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups'],
};

/**
 * CloudWatch fetches the records for notifications.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Alarm-On-Logs.html#log-alarm-prereq-alarm-role
 */
export const FETCH_LOG_LINES: LogAlarmTask = {
  service: ALARMS_SERVICE,
  actions: ['logs:GetQueryResults'],
  required: ['logs:GetQueryResults'],
};
