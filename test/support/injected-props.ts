import type { IPropertyInjector } from 'aws-cdk-lib';

/** Gives every construct of a class these props, unless its own say otherwise, as an organization does for all of its apps. */
export function injecting(constructUniqueId: string, props: object): IPropertyInjector {
  return { constructUniqueId, inject: (given: object) => ({ ...props, ...given }) };
}
