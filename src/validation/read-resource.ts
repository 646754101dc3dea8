import type { CfnResource } from 'aws-cdk-lib';
import { isFinal, peek, peekNames } from './peek';
import type { Definition, ValueReader } from './read-values';
import type { Json, JsonObject } from './values';

/** A resource on its way into a view: each property is read when it is asked for, the whole entry only where it must be. */
export class ResourceReading {
  public readonly resource: CfnResource;
  private readonly values: ValueReader;
  private readonly read = new Map<string, Json>();
  private whole?: Definition;
  private wholeProperties?: JsonObject;

  constructor(resource: CfnResource, values: ValueReader) {
    this.resource = resource;
    this.values = values;
  }

  public get path(): string {
    return this.resource.node.path;
  }

  public get logicalId(): string {
    const { logicalId, stack } = this.resource;
    return this.values.read(logicalId, stack) as string;
  }

  public get condition(): string | undefined {
    const { cfnOptions: { condition }, stack } = this.resource;
    if (!isFinal(this.resource)) return this.definition.Condition as string | undefined;
    return condition === undefined ? undefined : this.values.read(condition.logicalId, stack) as string;
  }

  /** All properties of the template entry. */
  public get properties(): JsonObject {
    if (!isFinal(this.resource)) return this.allProperties;
    const properties: Record<string, Json> = {};
    for (const name of peekNames(this.resource)) {
      const simple = this.read.has(name) ? { json: this.read.get(name) } : this.simple(name);
      if (simple !== undefined) {
        this.read.set(name, simple.json);
        properties[name] = simple.json;
      } else {
        // This one takes the whole entry: only for those who look at it.
        Object.defineProperty(properties, name, { enumerable: true, get: () => this.property(name) });
      }
    }
    return properties;
  }

  /** One property of the template entry. */
  public property(name: string): Json {
    if (!this.read.has(name)) this.read.set(name, this.readProperty(name));
    return this.read.get(name);
  }

  private readProperty(name: string): Json {
    const simple = isFinal(this.resource) ? this.simple(name) : undefined;
    return simple === undefined ? this.allProperties[name] : simple.json;
  }

  private simple(name: string): { readonly json: Json } | undefined {
    return this.values.readSimple(peek(this.resource, name), this.resource.stack);
  }

  private get definition(): Definition {
    return this.whole ??= this.values.definition(this.resource);
  }

  private get allProperties(): JsonObject {
    return this.wholeProperties
      ??= this.values.read(this.definition.Properties ?? {}, this.resource.stack) as JsonObject;
  }
}
