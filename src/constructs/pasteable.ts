import { Stack, Token } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { IConstruct } from 'constructs';
import { partitionOf } from '../model/partition';

/** Policy statements as JSON to be pasted; what is known only at deployment stands in angle brackets: `<AWS::AccountId>`. */
export function pasteable(scope: IConstruct, statements: unknown): string {
  const stack = Stack.of(scope);
  const text = JSON.stringify(plain(stack.resolve(statements)));
  if (Token.isUnresolved(stack.region)) return text;
  return text
    .replaceAll('<AWS::Partition>', partitionOf(stack.region))
    .replaceAll('<AWS::URLSuffix>', RegionInfo.get(stack.region).domainSuffix ?? '<AWS::URLSuffix>');
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, content]] = Object.entries(value).length === 1 ? Object.entries(value) : [['', undefined]];
  if (name === 'Ref') return `<${String(content)}>`;
  if (name === 'Fn::Join') return (plain((content as [string, unknown[]])[1]) as unknown[]).join('');
  if (name.startsWith('Fn::')) return `<${JSON.stringify(value)}>`;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
