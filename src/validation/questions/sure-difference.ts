import { Reference } from '../view/template';
import type { StackView, Value } from '../view/template';
import { asParts } from '../view/values';

/** A text as far as it is known, and the stack whose pseudo parameters it has. */
export interface PlacedText {
  readonly text: Value<string>;
  readonly stack: StackView;
}

/** Whether a text is known not to fit a pattern, also where both have parts that only the deployment knows: the same ones. */
export function surelyDiffers(one: PlacedText, pattern: PlacedText): boolean {
  const [own, wanted] = [atomsOf(one), atomsOf(pattern)];
  for (let index = 0; index < Math.max(own.length, wanted.length); index++) {
    const [atom, other] = [own.at(index), wanted.at(index)];
    if (other === '*' || other === '?' || isOpen(atom) || isOpen(other)) return false;
    if (atom !== other) return !isName(atom) && !isName(other);
  }
  return false;
}

/** A character, what the deployment fills in, or `undefined` after the end. */
type Atom = string | symbol | undefined;

const OPEN = Symbol('open');

function atomsOf({ text, stack }: PlacedText): Atom[] {
  return asParts(text).flatMap((part): Atom[] => {
    if (typeof part === 'string') return [...part];
    if (part instanceof Reference) return [Symbol.for(`${part.target.path}.${part.attribute}`)];
    return [part.pseudoParameter === undefined ? OPEN : Symbol.for(`${stack.path}.${part.pseudoParameter}`)];
  });
}

function isOpen(atom: Atom): boolean {
  return atom === OPEN;
}

function isName(atom: Atom): boolean {
  return typeof atom === 'symbol';
}
