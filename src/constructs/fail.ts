import type { IConstruct } from 'constructs';
import { FlowLogError } from '../model/errors';

/** Throws what a caller did wrong, with the path of the construct that was given the wrong value. */
export function fail(scope: IConstruct, message: string): never {
  throw new FlowLogError(`${scope.node.path}: ${message}`);
}
