import type { Value } from '../view/template';
import { differ } from '../view/values';

/**
 * Whether a text fits a pattern of IAM: `*` stands for any characters, `?` for one. Takes no more steps than the one is long
 * times the other, whatever the pattern.
 */
export function isLike(text: string, pattern: string): boolean {
  let [at, inPattern] = [0, 0];
  let [star, retryAt] = [-1, 0];
  while (at < text.length) {
    const wanted = pattern.at(inPattern);
    if (wanted === '*') {
      [star, retryAt] = [inPattern, at];
      inPattern += 1;
    } else if (wanted === '?' || wanted === text[at]) {
      at += 1;
      inPattern += 1;
    } else if (star >= 0) {
      retryAt += 1;
      [at, inPattern] = [retryAt, star + 1];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}

/** Whether a pattern of IAM is known to be another text, which takes a pattern without wildcards. */
export function excludes(pattern: Value<string>, text: Value<string>): boolean {
  return typeof pattern === 'string' && !/[*?]/.test(pattern) && differ(pattern, text);
}
