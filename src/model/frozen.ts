/** A copy that nobody can change. jsii has no type for it. */
export function frozen<T>(values: readonly T[]): T[] {
  return Object.freeze([...values]) as T[];
}
