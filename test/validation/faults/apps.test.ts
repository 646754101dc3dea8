import { join } from 'node:path';
import { FlowLogCoverage, FlowLogsGuideEdition } from '../../../src/validation/plugin/flow-logs-validator';
import { RULES } from '../../../src/validation/rules';
import { rulesThatFind } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';
import { templatesIn } from '../../support/template-tables';
import { MUTATIONS } from '../mutations';
import { FAULTY_ALARMS } from './alarms';
import { FAULTY_DELIVERIES } from './delivery';
import { FAULTY_COVERAGE, FAULTY_DESTINATIONS } from './destinations';
import { FAULTY_IN_2018, FAULTY_ON_REQUEST, FAULTY_TARGETS } from './targets';

const TABLES = [
  [FAULTY_DELIVERIES, {}],
  [FAULTY_DESTINATIONS, {}],
  [FAULTY_COVERAGE, { coverage: FlowLogCoverage.EVERY_VPC }],
  [FAULTY_TARGETS, {}],
  [FAULTY_ALARMS, {}],
  [FAULTY_ON_REQUEST, { coverage: FlowLogCoverage.EVERY_VPC }],
  [FAULTY_IN_2018, { edition: FlowLogsGuideEdition.EDITION_2018 }],
] as const;

const cases = TABLES.flatMap(([apps, props]) =>
  Object.entries(apps satisfies SmallApps).map(([title, build]) => {
    const [rule, words] = title.split(/: (.*)/);
    return [words, rule, build, props] as const;
  }));

test.each(cases)('%s is found by %s and by nothing else', (_, rule, build, props) => {
  expect(rulesThatFind(build, props)).toEqual([rule]);
});

test('every rule has two faults at least, one of them unusual, but those about the baseline, which have suites of their own', () => {
  const inTemplates = ['delivery', 'targets', 'alarms']
    .flatMap((file) => templatesIn(join(__dirname, 'templates', `${file}.yaml`)))
    .map(([title]) => title.split(':')[0]);
  const unusual = [...inTemplates, ...cases.map(([, rule]) => rule)];
  const all = [...unusual, ...Object.values(MUTATIONS).flat().map(({ rule }) => rule)];

  const lacking = RULES.map(({ id }) => id)
    .filter((id) => !unusual.includes(id) || all.filter((rule) => rule === id).length < 2);

  expect(lacking).toEqual([
    'baseline-file-damaged',
    'baseline-file-inaccessible',
    'baseline-file-not-written',
    'baseline-setting-invalid',
    'configuration-changed',
    'flow-log-moved',
    'flow-log-not-in-baseline',
    'flow-log-renamed',
    'flow-log-replaced',
  ]);
});
