/** Where the longest row of elements that are of some kind begins and ends, the end not included; the first of several. */
export function longestRun<T>(
  elements: readonly T[], isOfKind: (element: T) => boolean,
): { start: number; end: number } {
  let longest = { start: 0, end: 0 };
  let start = 0;
  elements.forEach((element, index) => {
    if (!isOfKind(element)) start = index + 1;
    else if (index + 1 - start > longest.end - longest.start) longest = { start, end: index + 1 };
  });
  return longest;
}
