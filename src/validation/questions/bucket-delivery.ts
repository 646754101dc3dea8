import { accountFolder, LOGS_FOLDER } from '../../model/s3-folders';
import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { pathInBucket } from './bucket-path';
import { neverMet } from './conditions';
import { denies, mayAllow, mayTrust } from './permissions';
import { oncePer, oncePerPair } from '../../model/once-per';
import type { Json, StackView } from '../view/template';
import { asParts, objectOf, shown } from '../view/values';
import type { FlowLogView, PolicyView } from '../view/views';

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
  const { writing, checking } = grantsOf(policy, flowLog.stack);
  return refusedBy(writing, 's3:PutObject', (path) => mayCoverRecords(path, flowLog))
    ?? refusedBy(checking, 's3:GetBucketAcl', mayBeBucket);
}

/** Whether the policy denies the service an action whatever the request. */
export const isDenied = oncePer(({ statements }: PolicyView): boolean => statements.some((statement) => {
  const { principals: { Service: services = [], AWS: accounts = [] }, principalsKnown, resources } = statement;
  const isAbout = principalsKnown && (accounts.includes('*') || services.some((name) => name === '*' || name === LOG_DELIVERY_SERVICE));
  const isOnAll = resources.includes('*') || resources.some((resource) => pathInBucket(resource) === '*');
  return isAbout && isOnAll && denies({ ...statement, resources: ['*'] }, 's3:PutObject');
}));

/** Whether the policy has statements for all but some, which AWS does not extend. */
export const hasExceptions = oncePer(({ statements }: PolicyView): boolean =>
  statements.some(({ notActions, resource, property }) =>
    notActions.length > 0 || statementAt(resource.properties, property)?.NotPrincipal !== undefined));

function statementAt(properties: Json, property: string) {
  return objectOf(property.split('.').reduce<Json>((value, name) =>
    Array.isArray(value) ? (value as readonly Json[])[Number(name)] : objectOf(value)?.[name], properties));
}

/** A statement that allows the service an action, on some paths. */
interface Grant {
  /** The paths below the bucket, `undefined` where unknown; all but some if there is no list. */
  readonly paths?: readonly (string | undefined)[];
  /** Why its condition never holds. */
  readonly reason?: string;
}

/** What a policy allows the service on behalf of all flow logs of a stack. */
const grantsOf = oncePerPair(({ statements }: PolicyView, { account, region }: StackView) => {
  const source = { account, region, service: 'logs', resource: '', inWords: 'arn:aws:logs:<region>:<account>:*' };
  const grantsFor = (action: Refusal['action']): readonly Grant[] => statements
    .filter((statement) => mayAllow(statement, action) && mayTrust(statement, isService))
    .map(({ condition, resources, notResources }) => ({
      paths: notResources.length === 0 ? resources.map(knownPath) : undefined,
      reason: neverMet(condition, source),
    }));
  return { writing: grantsFor('s3:PutObject'), checking: grantsFor('s3:GetBucketAcl') };
});

function refusedBy(
  grants: readonly Grant[], action: Refusal['action'], mayCover: (path: string | undefined) => boolean,
): Refusal | undefined {
  const reasons = grants.map(({ paths, reason }) => paths?.some(mayCover) === false ? 'of other resources' : reason);
  if (reasons.includes(undefined)) return undefined;
  return { action, reason: reasons[0] };
}

/** Whether a pattern may cover the folder that the records of a flow log come into. */
function mayCoverRecords(pattern: string | undefined, flowLog: FlowLogView): boolean {
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

function mayBeBucket(path: string | undefined): boolean {
  return path === undefined || path === '' || path === '*';
}

/** The path below the bucket; `undefined` if it is unknown. A lone `*` is everything. */
function knownPath(arn: Json): string | undefined {
  if (arn === '*') return '*';
  const path = pathInBucket(arn);
  if (path === '' && asParts(arn).some((part) => typeof part === 'string' && part.includes('*'))) return '*';
  return typeof path === 'string' ? path : undefined;
}
