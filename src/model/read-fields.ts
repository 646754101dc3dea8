import { FlowLogSyntaxError } from './errors';
import { isFieldName, notAFieldName } from './field-name';
import { FlowLogField } from './flow-log-field';

const EXAMPLE = '${version} ${srcaddr}';

/** The fields of a flow log's `LogFormat`: `${version} ${srcaddr}`. */
export function readFields(text: string): FlowLogField[] {
  const token = /\$\{Token\[[^\]]*\]\}/.exec(text);
  if (token !== null) {
    throw new FlowLogSyntaxError(
      'the log format must be known when the app runs, got an unresolved token; give the text itself',
      text, token.index,
    );
  }
  return readWords(text, `fields such as '${EXAMPLE}'`, (word, offset) => readField(word, text, offset));
}

/** The fields that the first line of a file in S3 names: `version srcaddr`. */
export function readHeader(line: string): FlowLogField[] {
  return readWords(line, `field names such as 'version srcaddr'`, (word, offset) => fieldOf(word, line, offset));
}

function readWords(
  text: string, expected: string, read: (word: string, offset: number) => FlowLogField,
): FlowLogField[] {
  const fields: FlowLogField[] = [];
  const seen = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const field = read(word, index);
    if (seen.has(field.name)) {
      throw new FlowLogSyntaxError(`a log format must have each field once, got '${field.name}' again`, text, index);
    }
    seen.add(field.name);
    fields.push(field);
  }
  if (fields.length === 0) throw new FlowLogSyntaxError(`a log format must have ${expected}, got none`, text, 0);
  return fields;
}

function readField(word: string, text: string, offset: number): FlowLogField {
  if (!word.startsWith('${')) {
    throw new FlowLogSyntaxError(`expected a field such as '${EXAMPLE}', got '${word}'`, text, offset);
  }
  const end = word.indexOf('}');
  if (end < 0) throw new FlowLogSyntaxError(`expected '}' after '${word}'`, text, offset + word.length);
  if (end < word.length - 1) {
    throw new FlowLogSyntaxError(
      `expected a space after '${word.slice(0, end + 1)}', got '${word.slice(end + 1)}'`, text, offset + end + 1,
    );
  }
  return fieldOf(word.slice(2, end), text, offset + 2);
}

function fieldOf(name: string, text: string, offset: number): FlowLogField {
  if (!isFieldName(name)) throw new FlowLogSyntaxError(notAFieldName(name), text, offset);
  return FlowLogField.of(name);
}
