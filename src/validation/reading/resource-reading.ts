import type { CfnResource } from 'aws-cdk-lib';
import type { Attachments } from './attachments';
import { logicalIdOf, typeOf } from './construct-tree';
import { readPolicy } from './policies';
import type { ValueReader } from './value-reader';
import { Reference, Unknown } from '../view/template';
import type { Json, JsonObject, StackView, Value } from '../view/template';
import { listOf, memberOf, objectOf } from '../view/values';
import type { PolicyView, ResourceView } from '../view/views';

/** Where a view gets its parts from. */
export interface Source {
  readonly resource: CfnResource;
  readonly stack: StackView;
  readonly values: ValueReader;
  readonly attachments: Attachments;
  /** The account that is known to own a VPC. */
  ownerOfVpc(this: void, vpcId: string): string | undefined;
}

/** A resource that reads its template entry when it is first asked for a part of it. */
export abstract class ResourceReading {
  public abstract readonly kind: ResourceView['kind'];
  public readonly type: string;
  public readonly stack: StackView;
  protected readonly source: Source;
  private policies?: Map<string, PolicyView>;
  private whole?: JsonObject;
  private given?: JsonObject;
  private ownPath?: string;

  constructor(source: Source) {
    this.type = typeOf(source.resource);
    this.stack = source.stack;
    this.source = source;
  }

  public get path(): string {
    return this.ownPath ??= this.source.resource.node.path;
  }

  public get logicalId(): string {
    return logicalIdOf(this.source.resource);
  }

  public get condition(): string | undefined {
    const { Condition: condition } = this.entry;
    return typeof condition === 'string' ? condition : undefined;
  }

  /** All properties of the template entry; `memberOf` tells those that are absent from those that a macro may add. */
  public get properties(): JsonObject {
    return this.given ??= givenIn(this.entry);
  }

  /** One property of the template entry. */
  protected property(name: string): Json {
    return memberOf(this.properties, name);
  }

  protected text(name: string): Value<string> {
    return asText(this.property(name));
  }

  protected number(name: string): Value<number> {
    return asNumber(this.property(name));
  }

  protected list(name: string): Value<readonly Json[]> {
    const value = this.property(name);
    return listOf(value) ?? orUnknown(value);
  }

  protected object(name: string): Value<JsonObject> {
    const value = this.property(name);
    return objectOf(value) ?? orUnknown(value);
  }

  protected policyIn(name: string): PolicyView {
    this.policies ??= new Map();
    let policy = this.policies.get(name);
    if (policy === undefined) {
      policy = readPolicy({ resource: this as unknown as ResourceView, property: name, document: this.property(name) });
      this.policies.set(name, policy);
    }
    return policy;
  }

  private get entry(): JsonObject {
    return this.whole ??= this.source.values.entry(this.source.resource);
  }
}

/** The properties that a template entry names, with the macro that may add others; one that decides on all of them counts as such. */
function givenIn({ Properties: given = {}, 'Fn::Transform': transform }: JsonObject): JsonObject {
  const properties = objectOf(given);
  if (properties !== undefined && transform === undefined) return properties;
  return { ...properties, 'Fn::Transform': properties === undefined ? given : transform };
}

/** A text. CloudFormation accepts 60 for '60' and vice versa; YAML templates have both. */
export function asText(value: Json): Value<string> {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : orUnknown(value);
}

/** A number, given as such or as text. */
export function asNumber(value: Json): Value<number> {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
  return isNumber ? Number(value) : orUnknown(value);
}

/** Rules do not check values of an unexpected shape: CloudFormation's own checks do. */
export function orUnknown(value: Json): Reference | Unknown | undefined {
  return value === undefined || value instanceof Reference ? value : value instanceof Unknown ? value : new Unknown();
}
