import { findingsIn } from '../../support/small-apps';
import { ALARMED } from './alarmed';
import { CONDITIONS } from './conditions';
import { CONSTRUCTS } from './constructs';
import { DESTINATIONS } from './destinations';
import { ENVIRONMENTS } from './environments';
import { LOG_ALARMS } from './log-alarms';
import { PERMISSIONS } from './permissions';
import { REFERENCES } from './references';
import { SHAPES } from './shapes';

describe.each(Object.entries({ ALARMED, CONDITIONS, CONSTRUCTS, DESTINATIONS, ENVIRONMENTS, LOG_ALARMS, PERMISSIONS, REFERENCES, SHAPES }))('right apps: %s', (_, apps) => {
  test.each(Object.entries(apps))('nothing is wrong with %s', (_title, build) => {
    expect(findingsIn(build)).toEqual([]);
  });
});
