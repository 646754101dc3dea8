/** Whether a text is made as field names are: lower-case words joined by `-`. */
export function isFieldName(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}

/** The message for any other text. */
export function notAFieldName(text: string): string {
  return `a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got '${text}'`;
}
