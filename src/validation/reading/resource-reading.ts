import type { CfnResource } from 'aws-cdk-lib';
import { isFinal, peek, peekNames } from './cdk-internals';
import type { Attachments } from './attachments';
import type { Definition, ValueReader } from './value-reader';
import type { Json, JsonObject } from '../view/values';
import type { TargetAttributes } from '../view/views';

/** What is needed of the app to read one of its resources. */
export interface AppOfResources {
  readonly values: ValueReader;
  readonly attachments: Attachments;
  targetAttributes(flowLog: CfnResource): TargetAttributes;
}

/** A resource on its way into a view: each property is read when it is asked for, the whole entry only where it must be. */
export class ResourceReading {
  public readonly resource: CfnResource;
  private readonly app: AppOfResources;
  private whole?: Definition;
  private wholeProperties?: JsonObject;

  constructor(resource: CfnResource, app: AppOfResources) {
    this.resource = resource;
    this.app = app;
  }

  public get path(): string {
    return this.resource.node.path;
  }

  public get logicalId(): string {
    const { logicalId, stack } = this.resource;
    return this.app.values.read(logicalId, stack) as string;
  }

  public get condition(): string | undefined {
    const { cfnOptions: { condition }, stack } = this.resource;
    if (!isFinal(this.resource)) return this.definition.Condition as string | undefined;
    return condition === undefined ? undefined : this.app.values.read(condition.logicalId, stack) as string;
  }

  /** The policies of the app by what they are attached to. */
  public get attachments(): Attachments {
    return this.app.attachments;
  }

  /** What the program knows of the resource that this flow log watches. */
  public get targetAttributes(): TargetAttributes {
    return this.app.targetAttributes(this.resource);
  }

  /** All properties of the template entry. */
  public get properties(): JsonObject {
    if (!isFinal(this.resource)) return this.allProperties;
    const properties: Record<string, Json> = {};
    for (const name of peekNames(this.resource)) {
      const simple = this.simple(name);
      if (simple !== undefined) {
        properties[name] = simple.json;
      } else {
        // This one takes the whole entry: only for those who look at it.
        Object.defineProperty(properties, name, { enumerable: true, get: () => this.allProperties[name] });
      }
    }
    return properties;
  }

  /** One property of the template entry. */
  public property(name: string): Json {
    const simple = isFinal(this.resource) ? this.simple(name) : undefined;
    return simple === undefined ? this.allProperties[name] : simple.json;
  }

  private simple(name: string): { readonly json: Json } | undefined {
    const value = peek(this.resource, name);
    return value === undefined ? ABSENT : this.app.values.readSimple(name, value, this.resource.stack);
  }

  private get definition(): Definition {
    return this.whole ??= this.app.values.definition(this.resource);
  }

  private get allProperties(): JsonObject {
    return this.wholeProperties
      ??= this.app.values.read(this.definition.Properties ?? {}, this.resource.stack) as JsonObject;
  }
}

const ABSENT = { json: undefined };
