/**
 * A message that names each prop as Python does, too: `'logFormat' (log_format)`. The other languages differ in their first
 * letter at most. What follows "got" is the caller's own text and stays as it is.
 */
export function withPythonNames(message: string): string {
  const [about, ...given] = message.split(/(?=\bgot )/);
  return [about.replace(PROP, (quoted, name: string) => `${quoted} (${snakeCase(name)})`), ...given].join('');
}

/** Whether a Python app runs this library: the runtime of jsii tells. */
export function calledFromPython(): boolean {
  return process.env.JSII_AGENT?.startsWith('Python/') === true;
}

const PROP = /'([a-z]+(?:[A-Z][a-z0-9]*)+)'/g;

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
