import { Construct } from 'constructs';
import { FlowLogError } from '../../model/errors';
import { given } from '../given';

/** Throws if what should be a construct, or a reference to one, is something else: JavaScript lets everything through. */
export function checkReference(method: string, name: string, value: unknown, member: string): void {
  if (value === undefined || (typeof value === 'object' && value !== null && member in value)) return;
  const fix = typeof value === 'object' && value !== null && !Construct.isConstruct(value)
    ? `; options come after it: ${method}(undefined, { … })`
    : '';
  throw new FlowLogError(`'${name}' must be a construct, or a reference to one, that has '${member}', got ${given(value)}${fix}`);
}

/** Throws if what should be a plain object of options is a construct or no object at all. */
export function checkOptionsObject(method: string, name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !Construct.isConstruct(value)) return;
  const fix = Construct.isConstruct(value) && 'roleArn' in value ? '; give it as { role }' : '';
  throw new FlowLogError(`'${name}' of ${method} must be an object with options, got ${given(value)}${fix}`);
}
