import type { BaselineView } from './view/baseline-view';
import type { AppView } from './view/app-view';
import type { NetworkInterfaceView, PeeringView, VpcView } from './view/network-views';
import type {
  AlarmView, FilterView, FlowLogView, LogAlarmView, MetricFilterView, ResourceView, StatementView,
} from './view/views';

/** `error`: it cannot deploy, or it silently delivers nothing or never fires. `warning`: the rest. */
export type Severity = 'error' | 'warning';

/** What a rule looks at, one at a time. */
export interface Subjects {
  'flow-log': FlowLogView;
  'metric-filter': MetricFilterView;
  /** A metric filter or a subscription filter. */
  'filter': FilterView;
  'alarm': AlarmView;
  'log-alarm': LogAlarmView;
  'vpc': VpcView;
  'network-interface': NetworkInterfaceView;
  'peering': PeeringView;
  /** A statement of an identity policy that names flow logs among its actions. */
  'flow-log-statement': StatementView;
  /** What comparing with the baseline has shown. A rule about it names the flow log that it means. */
  'baseline': BaselineView;
  /** The whole app, once. */
  'app': AppView;
}

/** A fault that a rule has found. */
export interface Finding {
  /** The resource at fault, where it is another one than the subject. A rule about the app always names one. */
  readonly resource?: ResourceView;
  /** The property at fault: 'TrafficType' or 'PolicyDocument.Statement.0.Resource'. */
  readonly property?: string;
  /** What was found, and what AWS does with it. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A fault in one kind of subject, and how to find it. */
export interface RuleAbout<S extends keyof Subjects> {
  /** Kebab-case, names the fault, and never changes: users acknowledge it as `FlowLogs::<id>`. */
  readonly id: string;
  /** The fault in one sentence. */
  readonly summary: string;
  readonly severity: Severity;
  readonly subject: S;
  /** Only for those who ask: a limitation that AWS has lifted since that edition of its guide. */
  readonly edition?: '2018';
  /** Only for those who ask: whether everything that should be logged is. */
  readonly onRequest?: 'coverage';
  /**
   * The flow log's own literal properties prove the fault, so that `node.addValidation` may fail on it. Such a rule looks
   * neither at `app` nor at what a reference points to.
   */
  readonly hard?: boolean;
  /** Neither throws nor guesses: what is known only at deployment passes. */
  check(view: Subjects[S], app: AppView): readonly Finding[];
}

/** A fault in any kind of subject. */
export type Rule = { [S in keyof Subjects]: RuleAbout<S> }[keyof Subjects];

/** The page that says what AWS does, what a rule finds, and what to do about it. */
export function pageOf(ruleId: string): string {
  return `https://github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs/blob/main/docs/rules/${ruleId}.md`;
}

/** A rule as its file declares it: `subject` says what `check` is given. */
export function defineRule<S extends keyof Subjects>(rule: RuleAbout<S>): RuleAbout<S> {
  return rule;
}
