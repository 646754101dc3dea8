/* What a template says: values, the references among them, and what every resource has. `views.ts` has what is particular to each kind. */

/**
 * A property as the template has it: known, a reference to a resource of this app, known only at deployment, or absent.
 *
 * Rules check what is known: `typeof value !== 'number'` means that there is nothing to check.
 */
export type Value<T> = T | Reference | Unknown | undefined;

/** A property of any shape; references and unknown values may stand anywhere in it. */
export type Json = Value<string | number | boolean> | readonly Json[] | JsonObject;

/** An object among the properties, with the names that CloudFormation uses. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** `{ Ref }` or `{ 'Fn::GetAtt' }` of a resource of this app, also across stacks. */
export class Reference<R extends Resource = Resource> {
  /** The resource that the value refers to. */
  public readonly target: R;
  /** 'Ref', or the name of the attribute: 'Arn'. */
  public readonly attribute: string;

  constructor(target: R, attribute: string = 'Ref') {
    this.target = target;
    this.attribute = attribute;
  }
}

/** What may be known of a value that is complete only at deployment. */
export interface UnknownHints {
  /** The pieces of a text that is put together from known and unknown ones. */
  readonly parts?: readonly (string | Reference | Unknown)[];
  /** The pseudo parameter that stands here: 'AWS::AccountId', where the stack does not fix its account. */
  readonly pseudoParameter?: string;
  /** What the template says where none of these tells it: `{ 'Fn::If': […] }`, with references as everywhere. */
  readonly template?: Json;
}

/** A value that is known only at deployment: a parameter, a condition, an import, a lookup that is still to be done. */
export class Unknown {
  public readonly parts: readonly (string | Reference | Unknown)[];
  public readonly pseudoParameter?: string;
  public readonly template?: Json;

  constructor(hints: UnknownHints = {}) {
    this.parts = hints.parts ?? [];
    this.pseudoParameter = hints.pseudoParameter;
    this.template = hints.template;
  }
}

/** A stack, also a nested one. */
export interface StackView {
  /** The construct path. */
  readonly path: string;
  /** The name that the stack is deployed under; of a nested stack that of the outermost one. */
  readonly name: Value<string>;
  /** What the cloud assembly calls the stack: unique in the app, and the same whichever environment it is synthesized for. */
  readonly artifactId: string;
  /** The account that the stack is bound to; otherwise unknown, with 'AWS::AccountId' as its pseudo parameter. */
  readonly account: Value<string>;
  /** The region that the stack is bound to; otherwise unknown, with 'AWS::Region' as its pseudo parameter. */
  readonly region: Value<string>;
}

/** What every resource of the app tells of itself. */
export interface Resource {
  /** Which of the views it is: see `ResourceView`. */
  readonly kind: string;
  /** The construct path of the CloudFormation resource. */
  readonly path: string;
  /** The CloudFormation type: 'AWS::EC2::FlowLog'. */
  readonly type: string;
  readonly logicalId: string;
  readonly stack: StackView;
  /** The logical id of the condition under which the resource exists. */
  readonly condition?: string;
  /** Everything under `Properties` of the synthesized template. A macro may add more: `memberOf` tells what is surely not there. */
  readonly properties: JsonObject;
}
