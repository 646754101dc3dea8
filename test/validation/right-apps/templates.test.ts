import { join } from 'node:path';
import { findingsIn } from '../../support/small-apps';
import { bothWays, templatesIn } from '../../support/template-tables';

describe.each(['delivery', 'values', 'alarms', 'log-alarms', 'statements'])('right templates: %s', (file) => {
  const cases = templatesIn(join(__dirname, 'templates', `${file}.yaml`))
    .flatMap(([title, yaml]) => bothWays(yaml).map(([way, build]) => [title, way, build] as const));

  test.each(cases)('nothing is wrong with %s, %s', (_title, _way, build) => {
    expect(findingsIn(build)).toEqual([]);
  });
});
