import { FlowLogError } from '../../model/errors';
import type { BaselineFlowLog } from '../view/baseline-view';
import { isObject, jsonText, onOneLine } from '../view/baseline-value';
import type { BaselineValue } from '../view/baseline-value';
import { keyOf } from './flow-log-key';

const VERSION = 1;

/** What people who meet the file in a review want to know. */
const COMMENT = 'Flow logs as cdk-vpc-flow-logs last saw them, to notice changes of their configuration. Commit this file. '
  + 'In a merge conflict, keep the lines of both sides.';

/** The stack, the logical id and the property, as the text before the colon names them: none of them has a space. */
const KEY = /^(aws:\/\/[^/ ]+\/[^/ ]+)\/([^ ]+) ([^ ]+) ([^ ]+)$/;

/** Behind the others of a flow log, since a property is never called that. */
const PATH = 'path';

/**
 * The text of a baseline file: sorted, without times, and with one line for each property that says of itself which flow log it is of.
 * No line closes what another one opens, so that whatever lines a merge takes make a file.
 */
export function renderBaseline(flowLogs: readonly BaselineFlowLog[]): string {
  const lines = flowLogs.flatMap((flowLog) =>
    [...Object.entries(flowLog.properties), [PATH, flowLog.path] as const].map(([name, value]) =>
      `  ${JSON.stringify(`${keyOf(flowLog)} ${name}`)}: ${jsonText(value)},\n`));
  return `{\n  "$comment": ${JSON.stringify(COMMENT)},\n${lines.sort().join('')}  "version": ${VERSION}\n}\n`;
}

/** The flow logs of a baseline file. An error says what is wrong with the file. */
export function parseBaseline(text: string): BaselineFlowLog[] {
  refuseConflictMarkers(text);
  const content = parseJson(text.replace(/^\uFEFF/, ''));
  if (!isObject(content)) throw new FlowLogError(`expected an object, got ${jsonText(content)}`);
  refuseOtherVersion(content.version);
  refuseRepeatedLines(text);
  return flowLogsOf(Object.entries(content).filter(([key]) => key !== '$comment' && key !== 'version'));
}

function refuseConflictMarkers(text: string): void {
  const marker = /^(<{7}|\|{7}|={7}|>{7})( .*)?\r?$/m.exec(text);
  if (marker !== null) throw new FlowLogError(`line ${lineOf(text, marker.index)}: '${marker[1]}' of an unresolved merge conflict`);
}

function parseJson(text: string): BaselineValue {
  try {
    return JSON.parse(text) as BaselineValue;
  } catch (error) {
    // It quotes the file, which must not begin a line of a report.
    throw new FlowLogError((error as Error).message.replace(/\s+/g, ' '));
  }
}

function refuseOtherVersion(version: BaselineValue | undefined): void {
  if (version === VERSION) return;
  if (version === undefined) throw new FlowLogError('\'version\' is missing');
  throw new FlowLogError(`'version' must be ${VERSION}, got ${jsonText(version)}`
    + (typeof version === 'number' && version > VERSION ? ': a newer cdk-vpc-flow-logs wrote it' : ''));
}

/** `JSON.parse` takes the last one of two lines without a word, which a merge may leave of both sides. */
function refuseRepeatedLines(text: string): void {
  const first = new Map<string, number>();
  for (const { 1: key, index } of text.matchAll(/^\s*"(aws:(?:[^"\\]|\\.)*)":/gm)) {
    const line = lineOf(text, index + 1);
    const earlier = first.get(key);
    if (earlier !== undefined) throw new FlowLogError(`line ${line} has '${key}' again, which line ${earlier} has: keep the one that is deployed`);
    first.set(key, line);
  }
}

function flowLogsOf(lines: readonly [string, BaselineValue][]): BaselineFlowLog[] {
  const found = new Map<string, { flowLog: Omit<BaselineFlowLog, 'path' | 'properties'>; properties: [string, BaselineValue][] }>();
  for (const [key, value] of lines) {
    const [, environment, stack, logicalId, name] = KEY.exec(key) ?? [];
    if (name === undefined) {
      throw new FlowLogError(`expected a key like 'aws://111122223333/eu-west-1/Stack FlowLog TrafficType', got '${onOneLine(key)}'`);
    }
    const id = `${environment}/${stack} ${logicalId}`;
    const entry = found.get(id) ?? { flowLog: { environment, stack, logicalId }, properties: [] };
    entry.properties.push([name, value]);
    found.set(id, entry);
  }
  return [...found].map(([id, { flowLog, properties }]) => {
    const path = properties.find(([name]) => name === PATH)?.[1];
    if (typeof path !== 'string') throw new FlowLogError(`'${onOneLine(id)} path' must be a text, got ${jsonText(path ?? null)}`);
    return { ...flowLog, path, properties: Object.fromEntries(properties.filter(([name]) => name !== PATH)) };
  });
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
