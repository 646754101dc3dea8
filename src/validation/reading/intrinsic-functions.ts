import type { Stack } from 'aws-cdk-lib';
import type { Referable } from './construct-tree';
import { piecesOf, splitOnce } from './text-pieces';
import { Unknown } from '../view/template';
import type { Json, StackView } from '../view/template';
import { asParts, listOf, textOf } from '../view/values';

/** What the functions need of the app. */
export interface Surroundings {
  read(value: unknown, stack: Stack): Json;
  /** The resource or parameter of a stack that has that logical id. */
  element(stack: Stack, logicalId: string): Referable | undefined;
  reference(target: Referable, attribute: string): Json;
  /** What the app exports under that name to that stack; undefined if that is not known. */
  imported(name: string, stack: Stack): Json;
  stackView(stack: Stack): StackView;
}

/** Whether an object with that only member is an intrinsic function. */
export function isIntrinsic(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::');
}

/** CloudFormation's intrinsic functions, as far as their results are known before a deployment. */
export class IntrinsicFunctions {
  private readonly app: Surroundings;

  constructor(app: Surroundings) {
    this.app = app;
  }

  /** The result of a function; unknown, with what the template says, if only the deployment can tell. */
  public evaluate(name: string, argument: unknown, stack: Stack): Json {
    switch (name) {
      case 'Ref': return this.named(argument, 'Ref', stack);
      case 'Fn::GetAtt': {
        const [logicalId, ...attribute] = pathOf(argument);
        const isKnown = attribute.length > 0 && attribute.every((piece) => typeof piece === 'string');
        return isKnown ? this.named(logicalId, attribute.join('.'), stack) : this.undetermined(name, argument, stack);
      }
      case 'Fn::Join': return this.join(argument, stack);
      case 'Fn::Sub': return this.substitute(argument, stack);
      case 'Fn::ImportValue': return this.importValue(argument, stack);
      default: return this.undetermined(name, argument, stack);
    }
  }

  private undetermined(name: string, argument: unknown, stack: Stack): Unknown {
    return new Unknown({ template: { [name]: this.app.read(argument, stack) } });
  }

  private named(logicalId: unknown, attribute: string, stack: Stack): Json {
    const name = typeof logicalId === 'string' ? logicalId : this.app.read(logicalId, stack);
    const asWritten = (): Unknown =>
      new Unknown({ template: attribute === 'Ref' ? { Ref: name } : { 'Fn::GetAtt': [name, attribute] } });
    if (typeof name !== 'string') return asWritten();
    const view = this.app.stackView(stack);
    switch (name) {
      case 'AWS::AccountId': return view.account;
      case 'AWS::Region': return view.region;
      case 'AWS::NoValue': return undefined;
    }
    if (name.startsWith('AWS::')) return new Unknown({ pseudoParameter: name });
    const element = this.app.element(stack, name);
    return element === undefined ? asWritten() : this.app.reference(element, attribute);
  }

  private join(argument: unknown, stack: Stack): Json {
    const [separator, given] = Array.isArray(argument) ? argument as unknown[] : [];
    const elements = listOf(this.app.read(given, stack));
    if (typeof separator !== 'string' || elements === undefined) return this.undetermined('Fn::Join', argument, stack);
    return textOf(elements.map(asParts).flatMap((part, index) => index === 0 ? part : [separator, ...part]));
  }

  private substitute(argument: unknown, stack: Stack): Json {
    const [text, given = {}] = (Array.isArray(argument) ? argument : [argument]) as [unknown, unknown?];
    if (typeof given !== 'object' || given === null) return this.undetermined('Fn::Sub', argument, stack);
    const variables = new Map(Object.entries(given));
    const parts = piecesOf(text).flatMap((piece) => {
      if (typeof piece !== 'string') return asParts(this.app.read(piece, stack));
      const hole = /^\$\{(.*)\}$/.exec(piece)?.[1];
      if (hole === undefined) return [piece];
      if (hole.startsWith('!')) return [`\${${hole.slice(1)}}`];
      if (variables.has(hole)) return asParts(this.app.read(variables.get(hole), stack));
      const [logicalId, attribute = 'Ref'] = splitOnce(hole);
      return asParts(this.named(logicalId, attribute, stack));
    });
    return textOf(parts);
  }

  private importValue(argument: unknown, stack: Stack): Json {
    const name = this.app.read(argument, stack);
    const value = typeof name === 'string' ? this.app.imported(name, stack) : undefined;
    return value ?? this.undetermined('Fn::ImportValue', argument, stack);
  }
}

/** What `Fn::GetAtt` names: the logical id, and the pieces of the attribute's name. */
function pathOf(argument: unknown): readonly unknown[] {
  if (Array.isArray(argument)) return argument;
  return typeof argument === 'string' ? splitOnce(argument) : [];
}
