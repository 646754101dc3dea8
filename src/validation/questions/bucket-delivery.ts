import { accountFolder, LOGS_FOLDER } from '../../model/s3-folders';
import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { pathInBucket } from './bucket-path';
import { neverMet } from './conditions';
import { denies, mayAllow, mayTrust } from './permissions';
import { asParts, objectOf, shown } from '../view/values';
import type { Json } from '../view/values';
import type { FlowLogView, PolicyView, StatementView } from '../view/views';

const isService = (name: string) => name === LOG_DELIVERY_SERVICE;

/** What the policy of a bucket does not let the delivery service do that a flow log takes. */
export interface Refusal {
  readonly action: 's3:PutObject' | 's3:GetBucketAcl';
  /** What is wrong with the statement that comes closest; without one there is no statement for the service. */
  readonly reason?: string;
}

/** What a bucket's policy is known not to let the delivery service do for a flow log; `undefined` if nothing. */
export function refusalOf(policy: PolicyView, flowLog: FlowLogView): Refusal | undefined {
  if (!policy.complete) return undefined;
  const write = refusedBy(policy.statements, 's3:PutObject', flowLog, (resource) => mayCoverRecords(resource, flowLog));
  if (write !== undefined) return write;
  return refusedBy(policy.statements, 's3:GetBucketAcl', flowLog, mayBeBucket);
}

/** Whether the policy denies the service an action whatever the request. */
export function isDenied({ statements }: PolicyView): boolean {
  return statements.some((statement) => {
    const { principals: { Service: services = [], AWS: accounts = [] }, principalsKnown, resources } = statement;
    const isAbout = principalsKnown && (accounts.includes('*') || services.some((name) => name === '*' || name === LOG_DELIVERY_SERVICE));
    const isOnAll = resources.includes('*') || resources.some((resource) => pathInBucket(resource) === '*');
    return isAbout && isOnAll && denies({ ...statement, resources: ['*'] }, 's3:PutObject');
  });
}

/** Whether the policy has statements for all but some, which AWS does not extend. */
export function hasExceptions({ statements }: PolicyView): boolean {
  return statements.some(({ notActions, resource, property }) =>
    notActions.length > 0 || statementAt(resource.properties, property)?.NotPrincipal !== undefined);
}

function statementAt(properties: Json, property: string) {
  return objectOf(property.split('.').reduce<Json>((value, name) =>
    Array.isArray(value) ? (value as readonly Json[])[Number(name)] : objectOf(value)?.[name], properties));
}

function refusedBy(
  statements: readonly StatementView[], action: Refusal['action'], flowLog: FlowLogView, mayCover: (resource: Json) => boolean,
): Refusal | undefined {
  const { account, region } = flowLog.stack;
  const source = { account, region, service: 'logs', resource: '', inWords: 'arn:aws:logs:<region>:<account>:*' };
  const allowing = statements.filter((statement) => mayAllow(statement, action) && mayTrust(statement, isService));
  const reasons = allowing.map(({ condition, resources, notResources }) => {
    if (notResources.length === 0 && !resources.some(mayCover)) return 'of other resources';
    return neverMet(condition, source);
  });
  if (reasons.includes(undefined)) return undefined;
  return { action, reason: reasons[0] };
}

/** Whether a pattern may cover the folder that the records of a flow log come into. */
function mayCoverRecords(resource: Json, flowLog: FlowLogView): boolean {
  const pattern = knownPath(resource);
  const folder = knownPath(flowLog.logDestination);
  if (pattern === undefined || folder === undefined) return true;
  const literal = pattern.split(/[*?]/)[0];
  if (literal === pattern) return false; // one object at most
  const written = `${folder === '' || folder.endsWith('/') ? folder : `${folder}/`}${LOGS_FOLDER}/${knownAccountFolder(flowLog)}`;
  return written.startsWith(literal) || literal.startsWith(written);
}

/** The folder of the account as far as it is known: Hive's names have the name of the partition before it. */
function knownAccountFolder({ stack: { account }, destinationOptions }: FlowLogView): string {
  const options = destinationOptions === undefined ? {} : objectOf(destinationOptions);
  // ec2.FlowLog writes it with a small first letter.
  const [, isHive = false] = Object.entries(options ?? {})
    .find(([name]) => /^hiveCompatiblePartitions$/i.test(name)) ?? [];
  if (options === undefined || !['true', 'false'].includes(shown(isHive))) return '';
  return accountFolder(typeof account === 'string' ? `${account}/` : '', shown(isHive) === 'true');
}

function mayBeBucket(resource: Json): boolean {
  const path = knownPath(resource);
  return path === undefined || path === '' || path === '*';
}

/** The path below the bucket; `undefined` if it is unknown. A lone `*` is everything. */
function knownPath(arn: Json): string | undefined {
  if (arn === '*') return '*';
  const path = pathInBucket(arn);
  if (path === '' && asParts(arn).some((part) => typeof part === 'string' && part.includes('*'))) return '*';
  return typeof path === 'string' ? path : undefined;
}
