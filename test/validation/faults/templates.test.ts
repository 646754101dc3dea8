import { join } from 'node:path';
import { rulesThatFind } from '../../support/small-apps';
import { bothWays, templatesIn } from '../../support/template-tables';

describe.each(['delivery', 'targets', 'alarms'])('faulty templates: %s', (file) => {
  const cases = templatesIn(join(__dirname, 'templates', `${file}.yaml`)).flatMap(([title, yaml]) => {
    const [rule, words] = title.split(/: (.*)/);
    return bothWays(yaml).map(([way, build]) => [words, way, rule, build] as const);
  });

  test.each(cases)('%s, %s, is found by %s and by nothing else', (_words, _way, rule, build) => {
    expect(rulesThatFind(build)).toEqual([rule]);
  });
});
