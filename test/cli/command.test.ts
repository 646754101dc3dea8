import { numberOption, parseArguments, textOption, textsOption, timeOption } from '../../src/cli/command';
import { UsageError } from '../../src/cli/usage-error';
import { errorOf } from '../support/error-of';

test('options and files are told apart', () => {
  const options = { port: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const;

  expect(parseArguments(['--port', '22', 'a.log', '--json', '--port=23', '--', '-b'], options))
    .toEqual({ values: expect.objectContaining({ port: ['22', '23'], json: true }) as unknown, files: ['a.log', '-b'] });
});

test.each<[string[], string]>([
  [['--prot', '22'], `Unknown option '--prot'`],
  [['--port'], `Option '--port <value>' argument missing`],
  [['--json=1'], `Option '--json' does not take an argument`],
])('%j is an error in one sentence', (args, message) => {
  const error = errorOf(() => parseArguments(args, { port: { type: 'string' }, json: { type: 'boolean' } }));

  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toBe(message);
});

test('an option is read as text, or as several', () => {
  expect([textOption({ a: 'x' }, 'a'), textOption({ a: true }, 'a'), textOption({}, 'a')]).toEqual(['x', undefined, undefined]);
  expect([textsOption({ a: ['x', 'y'] }, 'a'), textsOption({ a: 'x' }, 'a'), textsOption({}, 'a')]).toEqual([['x', 'y'], [], []]);
});

test.each<[string, number]>([['90', 90], ['90s', 90], ['5m', 300], ['2h', 7200], ['1d', 86_400], ['0', 0]])('%s is %i seconds', (text, seconds) => {
  expect(timeOption({ period: text }, 'period')).toBe(seconds);
});

test.each(['', 'm', '5 m', '5M', '1.5h', '-5m', '5m5s', '1w'])('%j is not a time', (text) => {
  expect(() => timeOption({ period: text }, 'period')).toThrow(`--period must be a time such as 5m, 1h or 3600, got '${text}'`);
});

test.each<[string, number]>([['10', 10], ['-1.5', -1.5], ['1e3', 1000], ['0', 0]])('%s is the number %d', (text, number) => {
  expect(numberOption({ threshold: text }, 'threshold')).toBe(number);
});

test.each(['', ' ', 'ten', 'Infinity', '1,5', 'NaN'])('%j is not a number', (text) => {
  expect(() => numberOption({ threshold: text }, 'threshold')).toThrow(`--threshold must be a number, got '${text}'`);
});

test('an option that is not given has no value', () => {
  expect([timeOption({}, 'period'), numberOption({}, 'threshold')]).toEqual([undefined, undefined]);
});
