const COMPUTED = /^(?!AWS::)|^AWS::(CloudFormation::|ServiceCatalog::|SSM::Parameter$)|::MODULE$/;

/**
 * Whether what stands for a resource of that type and its attributes is decided at deployment, or by somebody else's code: custom
 * resources, nested templates, products, types that are not AWS's, modules.
 */
export function isComputed(type: string): boolean {
  return COMPUTED.test(type);
}
