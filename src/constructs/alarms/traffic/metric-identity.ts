import { Names, Stack, Token } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct, IConstruct } from 'constructs';
import { fail } from '../../fail';
import { MAX_METRIC_NAME_LENGTH } from '../../../model/limits';
import { rootStackOf } from '../../../validation/reading/construct-tree';

/** What CloudWatch knows a metric by, within an account and Region. */
export interface MetricIdentity {
  readonly metricNamespace: string;
  readonly metricName: string;
}

/** An alarm that has a metric of its own. */
export interface WithMetric extends IConstruct {
  readonly metric: Metric;
}

/**
 * The given namespace and name, or those that this library documents. Within a stack the path of a construct is unique, and
 * so is the name of a stack within account and Region: the default name never meets another one.
 */
export function metricIdentity(scope: Construct, given: Partial<MetricIdentity>): MetricIdentity {
  const { metricNamespace = 'VpcFlowLogs', metricName } = given;
  checkText(scope, 'metricNamespace', metricNamespace);
  if (/^AWS\//i.test(metricNamespace)) {
    fail(scope, `'metricNamespace' must not begin with 'AWS/', which is for AWS itself, got '${metricNamespace}'`);
  }
  if (metricName !== undefined) checkText(scope, 'metricName', metricName);
  return {
    metricNamespace,
    metricName: metricName ?? Names.uniqueResourceName(scope, {
      maxLength: MAX_METRIC_NAME_LENGTH, separator: '-', allowedSpecialCharacters: '-',
    }),
  };
}

function checkText(scope: Construct, prop: string, text: string): void {
  if (Token.isUnresolved(text) || (/^[^:*$]+$/.test(text) && text.length <= MAX_METRIC_NAME_LENGTH)) return;
  fail(scope, `'${prop}' must have 1 to ${MAX_METRIC_NAME_LENGTH} characters, none of them ':', '*' or '$', got '${text}'`);
}

/**
 * Filters that feed one metric add up, so that each of its alarms would count the records of all. Answers with the sentence
 * that says so, if another alarm has the metric of this one.
 */
export function sharedMetric(alarm: WithMetric, others: WithMetric[]): string[] {
  const { namespace, metricName } = alarm.metric;
  if (Token.isUnresolved(namespace) || Token.isUnresolved(metricName)) return [];

  const twin = others.find((other) => other !== alarm && sameEnvironment(other, alarm)
    && other.metric.namespace === namespace && other.metric.metricName === metricName);
  if (twin === undefined) return [];
  return [`'metricName' must differ from that of every other alarm, got '${metricName}', which ${twin.node.path} has too, `
    + 'so that each would count the records of both; leave it out, or give each its own'];
}

/** Stacks that say nothing of their account or Region may well be deployed to different ones. */
function sameEnvironment(one: IConstruct, other: IConstruct): boolean {
  const [{ account, region }, theirs] = [Stack.of(one), Stack.of(other)];
  if (rootStackOf(one) === rootStackOf(other)) return true;
  return !Token.isUnresolved(account) && !Token.isUnresolved(region)
    && account === theirs.account && region === theirs.region;
}
