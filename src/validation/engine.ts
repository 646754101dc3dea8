import { addTo } from './view/group';
import type { Finding, Rule, Severity, Subjects } from './rule';
import type { AppView, ResourceView } from './view/views';

/** A finding, and where and by which rule it was made. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Absent only where not even the resources of the app could be read. */
  readonly resource?: ResourceView;
  readonly property?: string;
  readonly message: string;
  readonly fix: string;
}

const NONE: readonly Problem[] = [];

/**
 * Everything that the rules find, in their order. A rule that fails is a problem itself, and the others still run.
 *
 * One subject after the other meets its rules, rather than one rule all subjects: what is read of it is still in the processor's cache.
 */
export function check(app: AppView, rules: readonly Rule[]): readonly Problem[] {
  const found = new Map<Rule, Problem[]>();
  for (const [kind, ofKind] of rulesBySubject(rules)) {
    try {
      for (const subject of subjectsOf(kind, app)) {
        for (const rule of ofKind) {
          for (const problem of judge(rule, subject, app)) addTo(found, rule, problem);
        }
      }
    } catch (error) {
      for (const rule of ofKind) addTo(found, rule, crash(rule, undefined, error));
    }
  }
  return rules.flatMap((rule) => found.get(rule) ?? NONE);
}

function rulesBySubject(rules: readonly Rule[]): Map<Rule['subject'], Rule[]> {
  const groups = new Map<Rule['subject'], Rule[]>();
  for (const rule of rules) addTo(groups, rule.subject, rule);
  return groups;
}

/** What one rule finds in one subject. */
export function judge(rule: Rule, subject: Subjects[Rule['subject']], app: AppView): readonly Problem[] {
  try {
    // The rule's own type says that this is its subject.
    const findings = rule.check(subject as never, app);
    return findings.length === 0 ? NONE : findings.map((finding) => toProblem(rule, resourceOf(subject), finding));
  } catch (error) {
    return [crash(rule, resourceOf(subject), error)];
  }
}

function subjectsOf(kind: Rule['subject'], app: AppView): readonly Subjects[Rule['subject']][] {
  switch (kind) {
    case 'flow-log': return app.flowLogs;
    case 'metric-filter': return app.metricFilters;
    case 'alarm': return app.alarms;
    case 'vpc': return app.vpcs;
    case 'network-interface': return app.networkInterfaces;
    case 'peering': return app.peerings;
    case 'flow-log-statement': return app.flowLogStatements;
    case 'baseline': return app.baseline === undefined ? [] : [app.baseline];
    case 'app': return [app];
  }
}

function resourceOf(subject: Subjects[Rule['subject']]): ResourceView | undefined {
  if ('kind' in subject) return subject;
  return 'resource' in subject ? subject.resource : undefined;
}

function toProblem(rule: Rule, itself: ResourceView | undefined, finding: Finding): Problem {
  const { id: ruleId, severity } = rule;
  const { resource = itself, property, message, fix } = finding;
  return { ruleId, severity, resource, property, message, fix };
}

function crash(rule: Rule, resource: ResourceView | undefined, error: unknown): Problem {
  return {
    ruleId: rule.id,
    severity: 'error',
    resource,
    message: `the rule could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    fix: 'Report this as a defect of cdk-vpc-flow-logs. To go on without the rule, acknowledge it.',
  };
}
