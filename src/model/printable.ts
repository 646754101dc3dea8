/** What a line of a message shows of a text from elsewhere; more would wrap in a terminal over and over. */
const EXCERPT_LENGTH = 120;

/**
 * A text that a terminal shows and does not obey: a space for each control character (escape sequences, line feeds, tabs)
 * and each invisible one (text direction), so that what stands below a character still stands below it.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => ' '.repeat(character.length));
}

/** The beginning of a text, printable. */
export function excerpt(text: string): string {
  const shown = printable(text.slice(0, EXCERPT_LENGTH)).trimEnd();
  return text.length > EXCERPT_LENGTH ? `${shown}…` : shown;
}
