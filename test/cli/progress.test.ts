import type { ByteSource } from '../../src/cli/byte-source';
import { Progress } from '../../src/cli/progress';
import { Sink } from '../support/run-command';

const source = (bytesRead: number, size?: number) => ({ bytesRead, size }) as ByteSource;
const CLEAR = '\r\u001b[K';

let now = 0;
beforeEach(() => {
  now = 1_000_000;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

function terminal() {
  const stderr = new Sink();
  stderr.isTTY = true;
  return { stderr, progress: new Progress(stderr) };
}

test('how far a file is read is shown after a second, and then five times a second', () => {
  const { stderr, progress } = terminal();
  const show = (after: number, bytesRead: number) => {
    now += after;
    progress.show('a.log', source(bytesRead, 200_000_000));
  };
  show(999, 1_000_000);
  show(1, 2_900_000);
  show(199, 50_000_000);
  show(1, 100_000_000);

  expect(stderr.text).toBe(`${CLEAR}a.log: 2 MB, 1 %${CLEAR}a.log: 100 MB, 50 %`);
});

test('a share is shown where the size is known', () => {
  const { stderr, progress } = terminal();
  now += 1000;
  progress.show('a', source(5_000_000));
  now += 1000;
  progress.show('b', source(0, 0));

  expect(stderr.text).toBe(`${CLEAR}a: 5 MB${CLEAR}b: 0 MB`);
});

test('the line is removed once, if there is one', () => {
  const { stderr, progress } = terminal();
  progress.clear();
  now += 1000;
  progress.show('a', source(0));
  progress.clear();
  progress.clear();

  expect(stderr.text).toBe(`${CLEAR}a: 0 MB${CLEAR}`);
});

test('nothing is written to a pipe', () => {
  const stderr = new Sink();
  const progress = new Progress(stderr);
  now += 5000;
  progress.show('a', source(1, 2));
  progress.clear();

  expect(stderr.text).toBe('');
});
