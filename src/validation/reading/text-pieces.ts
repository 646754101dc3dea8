import type { IResolvable } from 'aws-cdk-lib';
import { Token, Tokenization } from 'aws-cdk-lib';

/** The text of `Fn::Sub` with each `${name}` apart. Where constructs stand for names, it is one with tokens or marks. */
export function piecesOf(text: unknown): unknown[] {
  if (typeof text !== 'string') {
    const join = (text as { 'Fn::Join'?: [string, unknown[]] } | undefined)?.['Fn::Join'];
    return join === undefined ? [text] : join[1].flatMap(piecesOf);
  }
  return Token.isUnresolved(text)
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
