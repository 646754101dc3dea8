import { pageOf } from './rule';
import type { Finding, Rule, RuleAbout, Severity, Subjects } from './rule';
import type { AppView } from './view/app-view';
import type { ResourceView } from './view/views';

/** A finding, and where and by which rule it was made. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Absent only where not even the resources of the app could be read. */
  readonly resource?: ResourceView;
  readonly property?: string;
  readonly message: string;
  readonly fix: string;
  /** The page about it; undefined if the bug is in this library. */
  readonly page?: string;
}

/** Everything that the rules find, in their order. A rule that fails is a problem itself, and the others still run. */
export function check(app: AppView, rules: readonly Rule[]): readonly Problem[] {
  return rules.flatMap((rule) => checkAll(rule, app));
}

function checkAll<S extends keyof Subjects>(rule: RuleAbout<S>, app: AppView): readonly Problem[] {
  try {
    return SUBJECTS[rule.subject](app).flatMap((subject) => judge(rule, subject, app));
  } catch (error) {
    return [crash(rule, undefined, error)];
  }
}

/** What one rule finds in one subject. */
export function judge<S extends keyof Subjects>(
  rule: RuleAbout<S>, subject: Subjects[S], app: AppView,
): readonly Problem[] {
  try {
    return rule.check(subject, app).map((finding) => toProblem(rule, resourceOf(subject), finding));
  } catch (error) {
    return [crash(rule, resourceOf(subject), error)];
  }
}

const SUBJECTS: { readonly [S in keyof Subjects]: (app: AppView) => readonly Subjects[S][] } = {
  'flow-log': ({ flowLogs }) => flowLogs,
  'metric-filter': ({ metricFilters }) => metricFilters,
  'filter': ({ metricFilters, subscriptionFilters }) => [...metricFilters, ...subscriptionFilters],
  'alarm': ({ alarms }) => alarms,
  'log-alarm': ({ logAlarms }) => logAlarms,
  'vpc': ({ vpcs }) => vpcs,
  'network-interface': ({ networkInterfaces }) => networkInterfaces,
  'peering': ({ peerings }) => peerings,
  'flow-log-statement': ({ flowLogStatements }) => flowLogStatements,
  'baseline': () => [], // given by the plug-in, after the other rules
  'app': (app) => [app],
};

type Named = Pick<Rule, 'id' | 'severity'>;

function resourceOf(subject: Subjects[keyof Subjects]): ResourceView | undefined {
  if ('kind' in subject) return subject;
  return 'resource' in subject ? subject.resource : undefined;
}

function toProblem({ id: ruleId, severity }: Named, itself: ResourceView | undefined, finding: Finding): Problem {
  const { resource = itself, property, message, fix } = finding;
  return { ruleId, severity, resource, property, message, fix, page: pageOf(ruleId) };
}

function crash({ id: ruleId }: Named, resource: ResourceView | undefined, error: unknown): Problem {
  return {
    ruleId,
    severity: 'error',
    resource,
    message: `the rule could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    fix: 'Please report this as a bug of cdk-vpc-flow-logs. To continue without the rule, acknowledge it.',
  };
}
