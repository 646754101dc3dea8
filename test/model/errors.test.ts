import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogError, FlowLogSyntaxError } from '../../src/model/errors';

test('a syntax error shows the text and a caret below the place', () => {
  const error = new FlowLogSyntaxError(`expected ']'`, '[a, b', 5);

  expect(error.message).toBe(`expected ']'\n  [a, b\n       ^`);
  expect(error).toBeInstanceOf(FlowLogError);
  expect(error).toMatchObject({ name: 'FlowLogSyntaxError', problem: `expected ']'`, source: '[a, b', offset: 5 });
});

test('a long text is cut on both sides of the place', () => {
  const [, line, caret] = new FlowLogSyntaxError('no', 'a'.repeat(500) + 'X' + 'b'.repeat(500), 500).message.split('\n');

  expect(line).toMatch(/^ {2}…a{50}Xb{49}…$/);
  expect(line[caret.indexOf('^')]).toBe('X');
});

test('a text that ends just where it would be cut is shown whole', () => {
  const [, line] = new FlowLogSyntaxError('no', 'a'.repeat(100), 50).message.split('\n');

  expect(line).toBe(`  ${'a'.repeat(100)}`);
});

test('control characters neither break the line nor move the caret', () => {
  const [, line, caret, ...more] = new FlowLogSyntaxError('no', 'a\n\tb\u001b[31mX', 9).message.split('\n');

  expect(more).toEqual([]);
  expect(line).toBe('  a  b [31mX');
  expect(line[caret.indexOf('^')]).toBe('X');
});

test('a blank text is not shown', () => {
  expect(new FlowLogSyntaxError('got none', ' ', 0).message).toBe('got none');
});

test('the message names props as Python does too, in an app in Python', () => {
  const agent = process.env.JSII_AGENT;
  process.env.JSII_AGENT = 'Python/3.12.3';
  try {
    expect(new FlowLogError("'logFormat' must have a field").message).toBe("'logFormat' (log_format) must have a field");
  } finally {
    if (agent === undefined) delete process.env.JSII_AGENT;
    else process.env.JSII_AGENT = agent;
  }
});

test('the stack begins with the line that called the library', () => {
  let stack: string | undefined = '';
  try {
    FlowLogFormat.parse('${Start}');
  } catch (error) {
    stack = (error as Error).stack;
  }

  const [frame] = stack!.split('\n').filter((line) => line.startsWith('    at '));
  expect(frame).toContain('errors.test.ts');
  expect(stack).toContain(FlowLogSyntaxError.name);
});
