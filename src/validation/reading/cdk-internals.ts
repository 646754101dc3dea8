import type { CfnElement, CfnResource, IPolicyValidationPlugin, IResolvable, Stack, Stage } from 'aws-cdk-lib';
import { Token } from 'aws-cdk-lib';
import type { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/*
 * The one door to members that the CDK does not make public. Each has a test of its name: a release of the CDK that changes one is
 * noticed there. Where a member is missing, the answer is the one that claims least.
 */

/**
 * The template entry of a resource, overrides to come in its post-processing; undefined if the resource is not synthesized.
 *
 * Asked for within a resolution, of which the CDK notes how long it takes: otherwise it notes that of four, which is most of what an
 * entry costs (8 µs instead of 3; bench/constructs.ts).
 */
export function entryToken(resource: CfnResource): IResolvable | undefined {
  let entry: IResolvable | undefined;
  const resolve = () => {
    entry = entryOf(resource);
  };
  resource.stack.resolve({ creationStack: [], resolve });
  return entry;
}

function entryOf(resource: CfnResource): IResolvable | undefined {
  const { Resources: entries = {} } = (resource as unknown as ToTemplate)._toCloudFormation();
  return Object.values(entries)[0];
}

/** Whether the resource gets into the template: a policy without principals does not. */
export function isSynthesized(resource: CfnResource): boolean {
  return (resource as unknown as { shouldSynthesize?(): boolean }).shouldSynthesize?.() ?? true;
}

/** What overrides say about the template entry: `{ Type, Properties: { … } }`. */
export function overridesOf(resource: CfnResource): Readonly<Record<string, unknown>> {
  const { rawOverrides } = resource as unknown as { readonly rawOverrides?: Readonly<Record<string, unknown>> };
  return rawOverrides ?? { unknown: true };
}

/**
 * The class that says how the template entry of a resource is written: that of the resource, or one above it if those below change
 * nothing but whether there is an entry, as that of `iam.Policy` does. Undefined if the resource has its own way.
 */
export function entryClassOf(resource: CfnResource): unknown {
  if (ENTRY_MEMBERS.some((name) => Object.hasOwn(resource, name))) return undefined;
  let { prototype } = resource.constructor as { readonly prototype: object };
  while (Object.getOwnPropertyNames(prototype).every((name) => name === 'constructor' || name === 'shouldSynthesize')) {
    prototype = Object.getPrototypeOf(prototype) as object;
  }
  return prototype.constructor;
}

const ENTRY_MEMBERS = ['_toCloudFormation', 'cfnProperties', 'renderProperties'];

/** The number of a new token, `NaN` if it has none: as long as it grows by one, nobody else has taken one, and no resource was created. */
export function nextToken(): number {
  return Number(/(\d+)\]/.exec(Token.asString({ resolve: () => '', creationStack: [] }))?.[1]);
}

/** The statements of a policy document as they were given. */
export function statementsOf(document: PolicyDocument): readonly PolicyStatement[] | undefined {
  return (document as unknown as { readonly statements?: readonly PolicyStatement[] }).statements;
}

/** The plug-ins that were added to a stage. */
export function pluginsOf(stage: Stage): readonly IPolicyValidationPlugin[] {
  return (stage as unknown as { readonly _validationPlugins?: IPolicyValidationPlugin[] })._validationPlugins ?? [];
}

/** A lookup that is still to be done. */
export interface MissingLookup {
  readonly provider: string;
  /** `dummyValue` is what stands in for the result. */
  readonly props: Readonly<Record<string, unknown>>;
}

/** The lookups of a stack that are still to be done. In public only the manifest has them, which is not written yet. */
export function missingLookups(stack: Stack): readonly MissingLookup[] {
  return (stack as unknown as { readonly _missingContext?: readonly MissingLookup[] })._missingContext ?? [];
}

interface ToTemplate extends CfnElement {
  _toCloudFormation(): { readonly Resources?: Readonly<Record<string, IResolvable>> };
}
