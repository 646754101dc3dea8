import { FlowLogError } from '../../model/errors';
import { findJsonFault } from './json-syntax';
import { isObject, jsonText, stackKeyOf } from './baseline-flow-log';
import type { Json, BaselineFlowLog } from './baseline-flow-log';

const VERSION = 1;

/** What people who meet the file in a review want to know. */
const COMMENT = 'Flow logs as cdk-vpc-flow-logs last saw them, to notice changes of their configuration. Commit this file.';

/** The text of a record file: sorted, without times, and with a line for each property, so that branches merge. */
export function renderBaseline(flowLogs: readonly BaselineFlowLog[]): string {
  const stacks = groupBy(flowLogs, stackKeyOf);
  const blocks = sortedEntries(stacks).map(([stack, members]) =>
    block(4, stack, members.sort(byLogicalId).map((flowLog) =>
      block(6, flowLog.logicalId, [
        `${' '.repeat(8)}"path": ${JSON.stringify(flowLog.path)}`,
        block(8, 'properties', Object.keys(flowLog.properties).sort().map((name) =>
          `${' '.repeat(10)}${JSON.stringify(name)}: ${jsonText(flowLog.properties[name])}`)),
      ]))));
  const lines = [`  "$comment": ${JSON.stringify(COMMENT)}`, block(2, 'flowLogs', blocks), `  "version": ${VERSION}`];
  return `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * The flow logs of a record file. An error says at which line and column it is no JSON, or which entry is wrong.
 */
export function parseBaseline(text: string): BaselineFlowLog[] {
  refuseConflictMarkers(text);
  const content = parseJson(text);
  if (!isObject(content)) throw new FlowLogError(`expected an object, got ${jsonText(content)}`);
  refuseOtherVersion(content.version);
  return entriesOf(content.flowLogs, 'flowLogs').flatMap(([key, members]) =>
    entriesOf(members, `flowLogs['${key}']`).map(([logicalId, entry]) => flowLogOf(key, logicalId, entry)));
}

function refuseConflictMarkers(text: string): void {
  const marker = /^(<{7}|\|{7}|={7}|>{7})( .*)?\r?$/m.exec(text);
  if (marker !== null) throw new FlowLogError(`${placeOf(text, marker.index)}: '${marker[1]}' of an unresolved merge conflict`);
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const fault = findJsonFault(text);
    if (fault === undefined) throw error;
    const found = fault.offset === text.length ? 'the file ends' : `got '${String.fromCodePoint(text.codePointAt(fault.offset)!)}'`;
    throw new FlowLogError(`${placeOf(text, fault.offset)}: expected ${fault.expected}, ${found}`);
  }
}

function refuseOtherVersion(version: Json | undefined): void {
  if (version === VERSION) return;
  if (version === undefined) throw new FlowLogError('\'version\' is missing');
  throw new FlowLogError(`'version' must be ${VERSION}, got ${jsonText(version)}`
    + (typeof version === 'number' && version > VERSION ? ': a newer cdk-vpc-flow-logs wrote it' : ''));
}

function flowLogOf(key: string, logicalId: string, entry: Json): BaselineFlowLog {
  const where = `flowLogs['${key}'].${logicalId}`;
  const [, environment, stack] = /^(aws:\/\/[^/]+\/[^/]+)\/(.+)$/.exec(key) ?? [];
  if (stack === undefined) throw new FlowLogError(`${where}: expected a key like 'aws://111122223333/eu-west-1/Stack'`);
  const { path, properties } = Object.fromEntries(entriesOf(entry, where)) as { [key: string]: Json | undefined };
  if (typeof path !== 'string') throw new FlowLogError(`${where}.path must be a string, got ${jsonText(path ?? null)}`);
  return { environment, stack, logicalId, path, properties: Object.fromEntries(entriesOf(properties, `${where}.properties`)) };
}

function entriesOf(value: Json | undefined, where: string): [string, Json][] {
  if (!isObject(value)) throw new FlowLogError(`${where} must be an object, got ${jsonText(value ?? null)}`);
  return Object.entries(value);
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${before[before.length - 1].length + 1}`;
}

function block(indent: number, name: string, members: string[]): string {
  const margin = ' '.repeat(indent);
  const content = members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${margin}}`;
  return `${margin}${JSON.stringify(name)}: ${content}`;
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group === undefined) groups.set(keyOfItem(item), [item]);
    else group.push(item);
  }
  return groups;
}

function sortedEntries<T>(map: Map<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byLogicalId(a: BaselineFlowLog, b: BaselineFlowLog): number {
  return a.logicalId < b.logicalId ? -1 : 1;
}
