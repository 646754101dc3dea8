import type { IResolvable } from 'aws-cdk-lib';
import { Tokenization } from 'aws-cdk-lib';

/** A piece of a text. */
export type Fragment = string | { readonly token: IResolvable };

/** Whether there are tokens in a text, those of numbers included, which `Token.isUnresolved` does not see in there. */
export function hasToken(text: string): boolean {
  return fragmentsOf(text) !== undefined;
}

/** A text with its tokens apart; undefined if it has none. */
export function fragmentsOf(text: string): readonly Fragment[] | undefined {
  if (!text.includes('Token[') && !text.includes('e+289')) return undefined;
  const found = decoded(() => Tokenization.reverseString(text));
  const token = found?.tokens[0];
  if (found === undefined || token === undefined) return undefined;
  if (found.length === 1) return [{ token }];

  const fragments: Fragment[] = [];
  found.mapTokens({ mapToken: (inside) => ({ token: inside }) }).join({
    join: (left: Fragment, right: Fragment) => fragments.push(...fragments.length === 0 ? [left, right] : [right]),
  });
  return fragments;
}

/** What an encoded token stands for; undefined for what only looks like one, which the CDK reports at synthesis. */
export function decoded<T>(reverse: () => T): T | undefined {
  try {
    return reverse();
  } catch {
    return undefined;
  }
}

/** The text of `Fn::Sub` with each `${name}` apart. Where constructs stand for names, it is one with tokens or marks. */
export function piecesOf(text: unknown): unknown[] {
  if (typeof text !== 'string') {
    const join = (text as { 'Fn::Join'?: unknown } | undefined)?.['Fn::Join'];
    const [separator, elements] = Array.isArray(join) ? join as unknown[] : [];
    return separator === '' && Array.isArray(elements) ? elements.flatMap(piecesOf) : [text];
  }
  return fragmentsOf(text)?.flatMap((piece) => typeof piece === 'string' ? piecesOf(piece) : [piece.token])
    ?? text.split(/(\$\{[^}]*\})/);
}

/** What is before the first dot, and what after it. */
export function splitOnce(path: string): string[] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
}
