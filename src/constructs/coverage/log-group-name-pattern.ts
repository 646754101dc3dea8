import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { MAX_LOG_GROUP_NAME_LENGTH } from '../../model/limits';
import { isSingleLogGroup, LOG_GROUP_NAME_MACROS as MACROS, MACRO } from '../../model/telemetry-pattern';
import { fail } from '../fail';

/** Refuses a pattern that no log group name can come of. */
export function checkLogGroupNamePattern(scope: IConstruct, pattern: string): void {
  if (Token.isUnresolved(pattern)) return;
  const unknown = pattern.match(MACRO)?.find((macro) => !MACROS.includes(macro));
  if (unknown !== undefined) {
    fail(scope, `'logGroupNamePattern' must have no other macros than ${MACROS.join(', ')}, got '${pattern}' with ${unknown}`);
  }
  if (pattern.startsWith('aws/')) {
    fail(scope, `'logGroupNamePattern' must not begin with 'aws/', which no name of a log group does, got '${pattern}'`);
  }
  const rest = MACROS.reduce((text, macro) => text.replaceAll(macro, ''), pattern);
  if (pattern === '' || pattern.length > MAX_LOG_GROUP_NAME_LENGTH || /[^\w./#-]/.test(rest)) {
    fail(scope, `'logGroupNamePattern' must be 1 to ${MAX_LOG_GROUP_NAME_LENGTH} characters long and have, besides the macros, letters, digits and `
    + `'_', '-', '/', '.', '#' only, got '${pattern}'`);
  }
}

/** The name of the one log group that a pattern leads to; undefined if there is one for each VPC or account, or where that is not known. */
export function singleLogGroupName(pattern: string): string | undefined {
  return !Token.isUnresolved(pattern) && isSingleLogGroup(pattern) ? pattern : undefined;
}
