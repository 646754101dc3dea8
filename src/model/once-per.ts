/**
 * A function that computes its result once for each argument and remembers it as long as the argument lives. Beside fields that are filled
 * lazily this is the one way to remember; what may change while the argument lives is not for it.
 */
export function oncePer<K extends object, V>(compute: (argument: K) => V): (argument: K) => V {
  const results = new WeakMap<K, { readonly value: V }>();
  return (argument) => {
    let result = results.get(argument);
    if (result === undefined) {
      result = { value: compute(argument) };
      results.set(argument, result);
    }
    return result.value;
  };
}

/** The same for what depends on two arguments: a view and the app that it is checked in. */
export function oncePerPair<K extends object, L extends object, V>(
  compute: (one: K, other: L) => V,
): (one: K, other: L) => V {
  const byOther = oncePer((other: L) => oncePer((one: K) => compute(one, other)));
  return (one, other) => byOther(other)(one);
}
