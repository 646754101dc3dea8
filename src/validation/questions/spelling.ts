import { FlowLogField } from '../../model/flow-log-field';

/** The candidate that a word probably stands for: the same except for case and separators, or at most two letters off. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const bare = bareOf(word);
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distanceBetween(bare, bareOf(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best.distance <= Math.min(2, (bare.length - 1) / 3) ? best.candidate : undefined;
}

/** Whether a field of that name is documented. */
export function isField(name: string): boolean {
  return FlowLogField.all().some((field) => field.name === name);
}

/** The documented field that an undocumented name is probably meant to be. */
export function meantField(name: string): string | undefined {
  return isField(name) ? undefined : nearest(name, FlowLogField.all().map((field) => field.name));
}

function bareOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** How many letters must be added, taken away or replaced to make one word the other. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}
