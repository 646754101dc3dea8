import { Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';

// What the classes of the CDK are called in its documentation; at run time some have other names.
const JSII_TYPE = Symbol.for('jsii.rtti');

interface JsiiClass {
  readonly name?: string;
  readonly [JSII_TYPE]?: { readonly fqn: string };
}

/** A value as messages show it: text quoted, objects by what they are. Callers from JavaScript can pass anything. */
export function given(value: unknown): string {
  if (Construct.isConstruct(value)) return `the ${classOf(value)} '${value.node.path}'`; // a stack passes for a token
  if (Token.isUnresolved(value)) return 'a token';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return value.name === '' ? 'a function' : `the class or function ${value.name}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  const kind = classOf(value);
  return kind === undefined || kind === 'Object' ? `an object with ${namesIn(value)}` : `a ${kind}`;
}

function classOf(value: object): string | undefined {
  const type = value.constructor as JsiiClass | undefined;
  return type?.[JSII_TYPE]?.fqn.split('.').pop() ?? type?.name;
}

function namesIn(value: object): string {
  const names = Object.keys(value);
  return names.length === 0 ? 'nothing in it' : names.map((name) => `'${name}'`).join(', ');
}
