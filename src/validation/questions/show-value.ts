import { isObject, jsonText, onOneLine } from '../view/baseline-value';
import type { BaselineObject, BaselineValue } from '../view/baseline-value';

/** Two texts that differ are cut to what differs, with so many characters around it. */
const CONTEXT = 20;

/** A value before and after a change, each as a reader wants to see it. */
export function showChange(before: BaselineValue | undefined, after: BaselineValue | undefined): [string, string] {
  if (typeof before !== 'string' || typeof after !== 'string') return [showValue(before), showValue(after)];
  const start = cutStart(before, after);
  const end = cutStart(reversed(before.slice(start)), reversed(after.slice(start)));
  const show = (text: string) =>
    showValue((start > 0 ? '…' : '') + text.slice(start, text.length - end) + (end > 0 ? '…' : ''));
  return [show(before), show(after)];
}

/** `"ALL"`, `Network.Vpc8378EB38`, `Network.Bucket83908E77.Arn`, `"${Network.Bucket83908E77.Arn}/prefix"`, `nothing`. */
export function showValue(value: BaselineValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (!isObject(value)) return jsonText(value);
  return reference(value) ?? joined(value) ?? jsonText(value);
}

function reference({ ref, attr }: BaselineObject): string | undefined {
  if (typeof ref !== 'string' || typeof attr !== 'string') return undefined;
  return onOneLine(attr === 'Ref' ? ref : `${ref}.${attr}`);
}

function joined({ join }: BaselineObject): string | undefined {
  if (!Array.isArray(join)) return undefined;
  return `"${join.map((part) => (typeof part === 'string' ? onOneLine(part) : `\${${showPart(part)}}`)).join('')}"`;
}

function showPart(part: BaselineValue): string {
  return isObject(part) && typeof part.Ref === 'string' ? onOneLine(part.Ref) : showValue(part);
}

/** How much of the start is the same and need not be shown, up to a space if there is one. */
function cutStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  const cut = Math.max(0, same - CONTEXT);
  const space = one.slice(cut, same).indexOf(' ');
  return cut > 0 && space > 0 ? cut + space : cut;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
