import { Stack, Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { FlowLogFormat } from '../../model/flow-log-format';
import { MAX_QUERIED_LOG_GROUPS } from '../../model/log-alarm-limits';
import type { FlowLogQuery } from '../../query/flow-log-query';
import { lackedField } from '../../query/needed-fields';
import { fail } from '../fail';
import { given } from '../given';
import { LogSource, Reader, sourceOfFlowLog } from '../log-source';
import { recordsTrafficOf } from '../recorded-traffic';

const DASHBOARD: Reader = {
  name: 'dashboard',
  fix: 'query files in Amazon S3 with a FlowLogTable, or create another flow log that delivers to a log group',
};

/** Flow logs that one query can look at, because they have the format, the account and the Region in common. */
export class DashboardSection {
  public readonly format: FlowLogFormat;

  /** Undefined where the dashboard is. */
  public readonly account?: string;

  /** Undefined where the dashboard is. */
  public readonly region?: string;

  private readonly sources: LogSource[] = [];

  constructor(scope: Construct, source: LogSource) {
    const { account, region } = source.logGroup.env;
    this.format = source.format;
    this.account = elsewhere(account, Stack.of(scope).account);
    this.region = elsewhere(region, Stack.of(scope).region);
    this.sources.push(source);
  }

  /** The names of the log groups, each once: flow logs can share one. */
  public get logGroupNames(): string[] {
    return [...new Set(this.sources.map(({ logGroup }) => logGroup.logGroupRef.logGroupName))];
  }

  /** Whether records can answer a query: they have its fields, and some are of the traffic that it is about. */
  public canAnswer(query: FlowLogQuery): boolean {
    return lackedField(query._question, this.format) === undefined
      && this.sources.some((source) => recordsTrafficOf(source, query));
  }

  /** Takes what the other has, if it can. */
  public merge({ format, account, region, sources }: DashboardSection): boolean {
    if (account !== this.account || region !== this.region || !format.isSameAs(this.format)) return false;
    this.sources.push(...sources);
    return true;
  }
}

/** The sections that these flow logs need, in their order. */
export function dashboardSections(scope: Construct, flowLogs: ec2.IFlowLogRef[]): DashboardSection[] {
  if (!Array.isArray(flowLogs) || flowLogs.length === 0) {
    fail(scope, `'flowLogs' must be a list with at least one flow log, got ${given(flowLogs)}; `
    + "of FlowLogs, give the 'members'");
  }
  const sections: DashboardSection[] = [];
  for (const flowLog of flowLogs) {
    const section = new DashboardSection(scope, sourceOfFlowLog(scope, 'flowLogs', flowLog, DASHBOARD));
    if (!sections.some((other) => other.merge(section))) sections.push(section);
  }
  for (const { logGroupNames: { length } } of sections) {
    if (length <= MAX_QUERIED_LOG_GROUPS) continue;
    fail(scope, `'flowLogs' must have at most ${MAX_QUERIED_LOG_GROUPS} log groups, which is what a query takes, got ${length}; `
    + 'create several dashboards');
  }
  return sections;
}

function elsewhere(there: string, here: string): string | undefined {
  return there === here || Token.isUnresolved(there) ? undefined : there;
}
