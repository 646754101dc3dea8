import fs from 'node:fs';
import { packageVersion } from '../../src/model/package-version';
import { version } from '../../package.json';

afterEach(() => jest.restoreAllMocks());

test('the version is the one of package.json', () => {
  expect(packageVersion()).toBe(version);
});

test.each([['of another package', '{ "name": "app", "version": "1.0.0" }'], ['that is damaged', '{']])(
  'a package.json %s tells none', (_, text) => {
    jest.spyOn(fs, 'readFileSync').mockReturnValue(text);

    expect(packageVersion()).toBeUndefined();
  });
