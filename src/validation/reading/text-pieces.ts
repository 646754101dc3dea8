import type { IResolvable } from 'aws-cdk-lib';
import { Tokenization } from 'aws-cdk-lib';

/** Whether there are tokens in a text, those of numbers included, which `Token.isUnresolved` does not see in there. */
export function hasToken(text: string): boolean {
  return (text.includes('Token[') || text.includes('e+289')) && Tokenization.reverseString(text).tokens.length > 0;
}

/** The text of `Fn::Sub` with each `${name}` apart. Where constructs stand for names, it is one with tokens or marks. */
export function piecesOf(text: unknown): unknown[] {
  if (typeof text !== 'string') {
    const join = (text as { 'Fn::Join'?: unknown } | undefined)?.['Fn::Join'];
    const [separator, elements] = Array.isArray(join) ? join as unknown[] : [];
    return separator === '' && Array.isArray(elements) ? elements.flatMap(piecesOf) : [text];
  }
  return hasToken(text)
    ? fragmentsOf(text).flatMap((piece) => typeof piece === 'string' ? piecesOf(piece) : [piece.token])
    : text.split(/(\$\{[^}]*\})/);
}

/** A text with its tokens apart. */
export function fragmentsOf(text: string): (string | { readonly token: IResolvable })[] {
  const fragments = Tokenization.reverseString(text).mapTokens({ mapToken: (token) => ({ token }) });
  const joined: unknown = fragments.join({ join: (left: unknown, right: unknown) => [left, right].flat() });
  return [joined].flat() as (string | { readonly token: IResolvable })[];
}

/** What is before the first dot, and what after it. */
export function splitOnce(path: string): string[] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
}
