import {
  MAX_METRIC_FILTERS, MAX_REGEX_FILTERS, MAX_SUBSCRIPTION_FILTERS, MAX_SUBSCRIPTION_FILTERS_IN_CANADA_CENTRAL,
} from '../../model/limits';
import { createdLogGroup } from '../questions/destinations';
import { logGroupOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { addTo } from '../../model/groups';
import { Reference } from '../view/template';
import type { Json, Value } from '../view/template';
import type { AppView } from '../view/app-view';
import type { LogGroupView, ResourceView } from '../view/views';

const METRIC_FILTER = 'AWS::Logs::MetricFilter';
const SUBSCRIPTION_FILTER = 'AWS::Logs::SubscriptionFilter';

/** CloudWatch Logs rejects it that is one too many. */
export const tooManyFilters = defineRule({
  id: 'too-many-filters',
  summary: 'A log group of flow logs has more filters than CloudWatch Logs allows.',
  severity: 'error',
  subject: 'app',
  check(app) {
    const groups = new Set(app.flowLogs.map((flowLog) => logGroupOf(flowLog, app)));
    return [...filtersByGroup(app)].filter(([group]) => groups.has(group)).flatMap(([group, filters]) => {
      const ofType = (wanted: string) => filters.filter(({ type }) => type === wanted);
      const withRegex = filters.filter(({ properties }) => hasRegex(properties.FilterPattern));
      return [
        ...surplus(ofType(METRIC_FILTER), MAX_METRIC_FILTERS, 'metric filters', group),
        ...surplus(ofType(SUBSCRIPTION_FILTER), mostSubscriptions(group), 'subscription filters', group),
        ...surplus(withRegex, MAX_REGEX_FILTERS, 'filters with regular expressions', group),
      ];
    });
  },
});

/** The filters on the log groups of the app. Those under a condition may not exist. */
function filtersByGroup(app: AppView): Map<LogGroupView, ResourceView[]> {
  const found = new Map<LogGroupView, ResourceView[]>();
  for (const filter of [METRIC_FILTER, SUBSCRIPTION_FILTER].flatMap((type) => app.ofType(type))) {
    const group = filter.condition === undefined ? createdLogGroup(nameIn(filter), filter, app) : undefined;
    if (group !== undefined) addTo(found, group, filter);
  }
  return found;
}

function nameIn({ properties: { LogGroupName: name } }: ResourceView): Value<string> {
  return typeof name === 'string' || name instanceof Reference ? name : undefined;
}

function mostSubscriptions({ stack: { region } }: LogGroupView): number {
  const mayBeInCanada = typeof region !== 'string' || region === 'ca-central-1';
  return mayBeInCanada ? MAX_SUBSCRIPTION_FILTERS_IN_CANADA_CENTRAL : MAX_SUBSCRIPTION_FILTERS;
}

function hasRegex(pattern: Json): boolean {
  return typeof pattern === 'string' && /=\s*%.*%/.test(pattern);
}

function surplus(filters: readonly ResourceView[], most: number, what: string, { path }: LogGroupView) {
  if (filters.length <= most) return [];
  return [{
    resource: filters[most],
    property: 'LogGroupName',
    message: `the log group '${path}' can have ${most} ${what}, this is number ${most + 1}: CloudWatch Logs rejects it`,
    fix: 'Remove filters that are not needed, or combine several patterns into one.',
  }];
}
