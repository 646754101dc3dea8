import { textsOf } from './cidr-texts';
import { comparedWith, type Condition } from './pattern';
import { compileCondition } from './predicate';
import { STRING } from './reader';
import { FlowLogError } from '../model/errors';
import type { CidrBlock } from '../model/cidr-block';
import { NO_VALUE } from '../model/no-value';

/** What a `FlowLogCondition` asks of a value: what patterns can say, and more. */
export type ConditionTest = Condition | CidrTest;

/** An address in one of some ranges, or in none of them. */
export interface CidrTest {
  readonly kind: 'cidr';
  readonly isInside: boolean;
  readonly blocks: readonly CidrBlock[];
}

/** Makes it ready for many values. */
export function compileTest(test: ConditionTest): (value: string) => boolean {
  if (test.kind !== 'cidr') {
    const holds = compileCondition(test, STRING);
    return (value) => holds(value, 0, value.length);
  }
  const { blocks, isInside } = test;
  return (value) => value !== NO_VALUE && blocks.some((block) => block.includes(value)) === isInside;
}

/** The same as filter patterns say it. Throws where they cannot. */
export function inPattern(column: string, test: ConditionTest): Condition {
  if (test.kind !== 'cidr') return test;
  const texts = test.blocks.flatMap((block) => textsIn(column, block));
  return test.isInside ? comparedWith('=', texts) : comparedWith('!=', [...texts, NO_VALUE]);
}

function textsIn(column: string, block: CidrBlock): string[] {
  const texts = textsOf(block);
  if (texts !== undefined) return texts;
  throw new FlowLogError(
    `a filter pattern can only tell ranges by what their addresses begin with, got ${block.text} for '${column}'; `
    + (block.version === 4
      ? 'use ranges of 8, 16 or 24 bits, or the conditions of a FlowLogQuery'
      : 'use ranges of 16, 32, 48 or 64 bits without a group that is 0, or the conditions of a FlowLogQuery'),
  );
}
