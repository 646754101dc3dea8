import { isObject, jsonText } from '../view/baseline-value';
import type { BaselineObject, BaselineValue } from '../view/baseline-value';

/**
 * Whether CloudFormation sees two values as different, whatever the deployment makes of them. What only it knows (a parameter, a
 * condition, the name of a resource that has none in the template) may be anything, and `60` and `'60'` are the same.
 */
export function certainlyDiffer(one: BaselineValue | undefined, other: BaselineValue | undefined): boolean {
  if (isOpen(one) || isOpen(other)) return false;
  if (one === undefined || other === undefined) return one !== other;
  const [pieces, others] = [piecesOf(one), piecesOf(other)];
  if (pieces !== undefined && others !== undefined) return textsDiffer(pieces, others);
  if (Array.isArray(one) && Array.isArray(other)) return listsDiffer(one, other);
  return pieces === undefined && others === undefined && isObject(one) && isObject(other) && objectsDiffer(one, other);
}

/** A character, or a piece of text that only the deployment knows. */
type Piece = string | BaselineObject;

/** Known only at deployment, and perhaps not even set: a parameter, a condition, another function. */
function isOpen(value: BaselineValue | undefined): boolean {
  return value === null || (isObject(value)
    && (value.unknown === true || Object.keys(value).some((name) => name === 'Ref' || name.startsWith('Fn::'))));
}

/** Of a text, a number or a reference; undefined of lists and objects. */
function piecesOf(value: BaselineValue): Piece[] | undefined {
  if (Array.isArray(value)) return undefined;
  if (!isObject(value)) return [...String(value)];
  if (Array.isArray(value.join)) return value.join.flatMap((part) => piecesOf(part) ?? []);
  return isReference(value) || isOpen(value) ? [value] : undefined;
}

function textsDiffer(one: Piece[], other: Piece[]): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && isSame(one[start], other[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(one[one.length - 1 - end], other[other.length - 1 - end])) end++;

  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if ([...left, ...right].every((piece) => typeof piece === 'string')) return left.length + right.length > 0;
  return clash(left[0], right[0]) || clash(left[left.length - 1], right[right.length - 1])
    || (left.length === 1 && right.length === 1 && areOtherResources(left[0], right[0]));
}

function isSame(one: Piece, other: Piece): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : jsonText(one) === jsonText(other);
}

function clash(one: Piece | undefined, other: Piece | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one !== other;
}

/** Of one resource, two attributes may have the same value. */
function areOtherResources(one: Piece, other: Piece): boolean {
  return isReference(one) && isReference(other) && one.attr === other.attr && one.ref !== other.ref;
}

function isReference(piece: Piece): piece is BaselineObject {
  return isObject(piece) && typeof piece.ref === 'string' && typeof piece.attr === 'string';
}

function listsDiffer(one: BaselineValue[], other: BaselineValue[]): boolean {
  if ([...one, ...other].some(isOpen)) return false;
  return one.length !== other.length || one.some((element, i) => certainlyDiffer(element, other[i]));
}

function objectsDiffer(one: BaselineObject, other: BaselineObject): boolean {
  const [members, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...members.keys(), ...others.keys()].some((name) => certainlyDiffer(members.get(name), others.get(name)));
}
