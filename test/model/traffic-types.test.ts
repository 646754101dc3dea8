import { actionsOf, TRAFFIC_TYPES } from '../../src/model/traffic-types';

test.each([
  ['ALL', ['ACCEPT', 'REJECT']], ['ACCEPT', ['ACCEPT']], ['REJECT', ['REJECT']], ['all', undefined], ['constructor', undefined],
  [undefined, undefined],
])('records of the traffic type %p have the actions %p', (trafficType, actions) => {
  expect(actionsOf(trafficType)).toEqual(actions);
});

test('there are three traffic types', () => {
  expect(TRAFFIC_TYPES).toEqual(['ACCEPT', 'REJECT', 'ALL']);
});
