import { ContributorRecords } from '../../src/simulation/contributor-records';
import { record } from '../support/records';
import { REJECTED_SOURCE } from './settings';

const TWO = Date.parse('2026-11-20T02:00:00Z') / 1000;
const at = (seconds: number) => new Date((TWO + seconds) * 1000);
const LINES = [record({ at: at(120) }), record({ at: at(60) }), record({ at: at(7200), action: 'ACCEPT' }), 'no record'];

test('records that satisfy the conditions are with their contributor, and all count for the time', () => {
  const records = new ContributorRecords(REJECTED_SOURCE, LINES);

  expect(records.contributors).toEqual([
    { values: ['203.0.113.12'], samples: [{ time: TWO + 120, value: undefined }, { time: TWO + 60, value: undefined }] },
  ]);
  expect([records.matches, records.lines.records, records.lines.unreadable]).toEqual([2, 3, 1]);
  expect([records.first, records.last, ...records.periods]).toEqual([TWO + 60, TWO + 7200, TWO, TWO + 7200]);
});

test('without groups one contributor stands for all records, and there is one even without records', () => {
  const records = new ContributorRecords({ ...REJECTED_SOURCE, groups: [] }, []);

  expect(records.contributors).toEqual([{ values: [], samples: [] }]);
  expect(records.isEmpty).toBe(true);
  expect(new ContributorRecords(REJECTED_SOURCE, LINES).isEmpty).toBe(false);
});
