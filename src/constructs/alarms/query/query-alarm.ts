import type { ResourceEnvironment } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { actionArns, alarmTopic, subscribeEmails } from '../notification/alarm-notifications';
import { QueryAlarmEvaluation, queryAlarmEvaluation } from './query-alarm-evaluation';
import type { QueryAlarmOptions } from './query-alarm-options';
import { QueryAlarmRole } from './query-alarm-role';
import { checkKnown, simulatedDelivery } from '../simulation-inputs';
import { FETCH_LOG_LINES, RUN_QUERY } from '../../../model/log-alarm-tasks';
import type { FlowLogQuery } from '../../../query/flow-log-query';
import { renderLogAlarm } from '../../../query/render-log-alarm';
import type { AlarmSimulation } from '../../../simulation/alarm-simulation';
import type { AlarmSimulationOptions } from '../../../simulation/alarm-simulation-options';
import { simulateLogAlarm } from '../../../simulation/log-alarm-simulator';
import { attachValidator } from '../../../validation/plugin/attach';
import { LogSource, logSources } from '../../log-source';
import { checkRecordedTraffic } from '../../recorded-traffic';

/** Properties of QueryAlarm. */
export interface QueryAlarmProps extends QueryAlarmOptions {
  /**
   * What the alarm asks of the records. Each combination of values of the fields that it groups by, at most five, is a
   * contributor with a state and notifications of its own. Order and limit do not count: of more than 500 contributors
   * the alarm looks at those nearest to the threshold or beyond it.
   *
   * A query with a time or a period, or with a field that the records lack, is an error.
   */
  readonly query: FlowLogQuery;
}

/**
 * Fires when a query finds too much, and tells of whom: each source address, port or interface that breaches the
 * threshold has its own notification, which names it and shows records.
 *
 * A CloudWatch log alarm: a scheduled Logs Insights query, without metric filter or metric. Log groups of the class
 * Infrequent Access are supported (assumed; AWS says it of scheduled queries, which log alarms run).
 *
 * CloudWatch Logs charges for the data that each run scans: about `period` / `evaluationInterval` times what the log
 * group takes in, by default 12 times. A longer interval, a shorter period, and a flow log of rejected traffic only
 * make it cheaper. In an account, up to 100 queries run at a time, those of people included; up to 100 contributors can
 * be in `ALARM`.
 *
 * @example
 * import { FlowLogAction, FlowLogCondition, FlowLogField, FlowLogQuery, QueryAlarm } from 'cdk-vpc-flow-logs';
 *
 * // Does one address send 1 GB to another within an hour?
 * new QueryAlarm(stack, 'Upload', {
 *   flowLog,
 *   query: FlowLogQuery.sum(FlowLogField.BYTES)
 *     .where(FlowLogCondition.action(FlowLogAction.ACCEPT))
 *     .groupBy(FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR),
 *   threshold: 1_000_000_000,
 *   emails: ['ops@example.com'],
 * });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html
 */
@propertyInjectable
export class QueryAlarm extends Construct implements cloudwatch.IAlarmRef {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.QueryAlarm';

  /** The alarm, as dashboards take it. */
  public readonly alarm: cloudwatch.IAlarm;

  /** The topic that the alarm notifies, if there is one. */
  public readonly topic?: sns.ITopic;

  /** The query. Try it with `query.run(lines)`. */
  public readonly query: FlowLogQuery;

  /** The role that runs the query. */
  public readonly queryRole: iam.IRole;

  /** The role that fetches records for notifications. Undefined if they show none. */
  public readonly logLinesRole?: iam.IRole;

  private readonly source: LogSource;
  private readonly evaluation: QueryAlarmEvaluation;

  constructor(scope: Construct, id: string, props: QueryAlarmProps) {
    super(scope, id);
    attachValidator(this);
    const sources = logSources(this, props);
    const logGroups = sources.map(({ logGroup }) => logGroup);
    this.query = props.query;
    this.source = sources[0];
    this.evaluation = queryAlarmEvaluation(this, props, this.source.maxAggregationInterval);
    checkRecordedTraffic(this, this.source, this.query);
    this.topic = alarmTopic(this, props);
    this.queryRole = new QueryAlarmRole(this, 'QueryRole', { task: RUN_QUERY, logGroups });
    if (this.evaluation.logLines !== 0) {
      this.logLinesRole = new QueryAlarmRole(this, 'LogLinesRole', { task: FETCH_LOG_LINES, logGroups });
    }

    const resource = this.createAlarm(logGroups, props);
    this.alarm = cloudwatch.Alarm.fromAlarmArn(this, 'Imported', resource.attrArn);
    const { alarmActions, okActions, insufficientDataActions } = actionArns(this, this.alarm, this.topic, props);
    resource.alarmActions = alarmActions;
    resource.okActions = okActions;
    resource.insufficientDataActions = insufficientDataActions;
    subscribeEmails(this.topic, props);
  }

  /** A reference to the alarm. */
  public get alarmRef(): cloudwatch.AlarmReference {
    return this.alarm.alarmRef;
  }

  /** The alarm's environment. */
  public get env(): ResourceEnvironment {
    return this.alarm.env;
  }

  /**
   * Simulates what the alarm would have done, and who would have raised it, if these records, and no others, had been
   * delivered.
   *
   * The query may run at any second of its interval, so the answer is a range even if no record is late. Quotas on
   * contributors are left out. A setting that is known only at deployment is an error.
   *
   * @param lines Records in the format of the flow log, in any order. Headers and blank lines are skipped.
   */
  public simulate(lines: string[], options: AlarmSimulationOptions = {}): AlarmSimulation {
    const { evaluation, source: { format, maxAggregationInterval }, query: { _question: question } } = this;
    const { threshold, evaluated, toAlarm } = evaluation;
    checkKnown(this, { threshold, queryResultsToEvaluate: evaluated, queryResultsToAlarm: toAlarm });
    return simulateLogAlarm({
      ...evaluation,
      measure: question.measure,
      conditions: question.conditions,
      groups: question.groups,
      format,
      ...simulatedDelivery(options, maxAggregationInterval),
    }, lines);
  }

  private createAlarm(logGroups: ILogGroupRef[], props: QueryAlarmProps): cloudwatch.CfnLogAlarm {
    const { evaluation, query, source: { format } } = this;
    const sort = evaluation.comparisonOperator.startsWith('Less') ? 'asc' : 'desc';
    const minutes = evaluation.interval / 60;
    const alarm = new cloudwatch.CfnLogAlarm(this, 'Alarm', {
      threshold: evaluation.threshold,
      comparisonOperator: evaluation.comparisonOperator,
      queryResultsToEvaluate: evaluation.evaluated,
      queryResultsToAlarm: evaluation.toAlarm,
      treatMissingData: evaluation.treatMissingData,
      scheduledQueryConfiguration: {
        ...renderLogAlarm(query._question, format, sort),
        logGroupIdentifiers: logGroups.map(({ logGroupRef }) => logGroupRef.logGroupName),
        scheduledQueryRoleArn: this.queryRole.roleArn,
        scheduleConfiguration: {
          scheduleExpression: `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`,
          startTimeOffset: evaluation.endOffset + evaluation.period,
          endTimeOffset: evaluation.endOffset,
        },
      },
      actionLogLineCount: evaluation.logLines,
      actionLogLineRoleArn: this.logLinesRole?.roleArn,
      alarmName: props.alarmName,
      alarmDescription: props.alarmDescription ?? `VPC flow logs: ${query.toString()}.`,
      actionsEnabled: props.actionsEnabled,
    });
    // CloudWatch Logs runs the query at once; without the policies the first run fails. On the roles it depends by their ARNs.
    for (const role of [this.queryRole, this.logLinesRole]) {
      if (role !== undefined) alarm.node.addDependency(role.node.tryFindChild('DefaultPolicy') ?? role);
    }
    return alarm;
  }
}
