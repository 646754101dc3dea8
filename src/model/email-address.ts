/** Whether a text can be the address of an email subscription: `ops@example.com`, its domain without empty parts. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}
