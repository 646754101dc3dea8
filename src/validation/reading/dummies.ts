import type { Stack } from 'aws-cdk-lib';
import { missingLookups } from './cdk-internals';

/** What the CDK has for lookups that are still to be done. No such id exists. */
const WELL_KNOWN =
  /^(vpc-12345|[sp]-(12345|67890)|dummy-value-for-.*|.*(DUMMY_ARN|1234abcd-12ab-34cd-56ef-1234567890ab))$/;

/** The one whose dummies the CDK does not note; they are among the above. */
const VPC_PROVIDER = 'vpc-provider';

/** The values that stand in for lookups which are still to be done. */
export class Dummies {
  /** Whether there may be others than those that were noted. */
  public readonly mayBeMore: boolean;
  private readonly texts: readonly string[];

  /** @param stacks Those whose lookups may have given values; also to each other, as plain text. */
  constructor(stacks: readonly Stack[]) {
    const lookups = stacks.flatMap(missingLookups);
    this.texts = [...new Set(lookups.flatMap(({ props: { dummyValue } }) => textsIn(dummyValue)))];
    this.mayBeMore = lookups.some(({ provider, props: { dummyValue } }) =>
      dummyValue === undefined && provider !== VPC_PROVIDER);
  }

  /** Whether a text is a dummy, one of a list that is a dummy, or put together from one that is long enough to tell. */
  public has(text: string): boolean {
    return WELL_KNOWN.test(text)
      || this.texts.some((dummy) => text === dummy || (dummy.length > 3 && text.includes(dummy)));
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split(/[\s,]+/)].filter((text) => text !== '');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
