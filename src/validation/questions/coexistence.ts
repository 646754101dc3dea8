import type { StackView } from '../view/template';
import { differ } from '../view/values';
import type { ResourceView } from '../view/views';

/** Where and under which condition a resource exists. */
export type Existence = Pick<ResourceView, 'stack' | 'condition'>;

/** Whether both resources may exist at once: not under two conditions, and not in different places. */
export function mayCoexist(one: Existence, other: Existence): boolean {
  return !mayBeAlternatives(one, other) && !areApart(one.stack, other.stack);
}

/** Whether there may be the one or the other but not both: each is under a condition, and not the same. */
export function mayBeAlternatives({ condition: one }: Existence, { condition: other }: Existence): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether the two stacks are known to go to different accounts or Regions. */
export function areApart(one: StackView, other: StackView): boolean {
  return differ(one.account, other.account) || differ(one.region, other.region);
}
