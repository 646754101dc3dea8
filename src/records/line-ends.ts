const SPACE = 32;
const BYTE_ORDER_MARK = 0xfeff;

/** A line without the carriage return that ends it where files have it, and without the mark that begins some files. */
export function withoutEnds(line: string): string {
  const start = line.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const end = line.endsWith('\n') ? line.length - 1 : line.length;
  return line.slice(start, line.charAt(end - 1) === '\r' ? end - 1 : end);
}

/** Whether a line has nothing in it; such a line is not a record, but no error either. */
export function isBlank(line: string): boolean {
  return line === '' || (line.charCodeAt(0) <= SPACE && line.trim() === '');
}
