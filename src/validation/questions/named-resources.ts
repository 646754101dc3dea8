import { mayBeAlternatives } from './coexistence';
import type { Existence } from './coexistence';
import { parseArn } from '../view/arns';
import { addTo } from '../../model/groups';
import { oncePer } from '../../model/once-per';
import { Reference } from '../view/template';
import type { Json, StackView, Value } from '../view/template';
import { asParts, differ, same, targetOf, textOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { ResourceView } from '../view/views';

/** What has a name of its own that a property or an ARN may give. */
export type NamedKind = 'role' | 'log-group' | 'bucket' | 'delivery-stream';

type View<K extends NamedKind> = Extract<ResourceView, { readonly kind: K }>;

/** How an ARN names the resources of a kind. */
interface Naming {
  /** The resources of the kind by the names that the app gives them. */
  byName(app: AppView): ReadonlyMap<string, ResourceView[]>;
  readonly service: string;
  /** What stands before the name in the last part of an ARN, and what may follow the name. */
  readonly before: string;
  readonly after?: string;
  /** Whether two accounts or Regions cannot have the same name. */
  readonly isGlobal?: boolean;
}

const NAMINGS: Readonly<Record<NamedKind, Naming>> = {
  'role': { byName: index('AWS::IAM::Role', 'roleName'), service: 'iam', before: 'role/' },
  'log-group': {
    byName: index('AWS::Logs::LogGroup', 'logGroupName'), service: 'logs', before: 'log-group:', after: ':',
  },
  'bucket': {
    byName: index('AWS::S3::Bucket', 'bucketName'), service: 's3', before: '', after: '/', isGlobal: true,
  },
  'delivery-stream': {
    byName: index('AWS::KinesisFirehose::DeliveryStream', 'deliveryStreamName'),
    service: 'firehose', before: 'deliverystream/',
  },
};

/**
 * The resource of the app that a value means: by reference, by an ARN that is put together, or by exactly the name that the app
 * gives the resource. `undefined` where the app has none, or several of which it may be any. `by` is what has the value.
 */
export function namedResource<K extends NamedKind>(
  value: Json, kind: K, by: Existence, app: AppView,
): View<K> | undefined {
  const target = targetOf(value, kind);
  if (target !== undefined) return target;
  const arn = parseArn(value);
  const naming = NAMINGS[kind];
  if (arn !== undefined && arn.service !== naming.service) return undefined;

  const name = arn === undefined ? value : nameIn(arn.resource, naming);
  if (name instanceof Reference) return name.attribute === 'Ref' ? targetOf(name, kind) : undefined;
  if (typeof name !== 'string') return undefined;
  const possible = (naming.byName(app).get(name) ?? [])
    .filter((candidate) => !mayBeAlternatives(candidate, by))
    .filter((candidate) => naming.isGlobal === true || mayBeIn(candidate.stack, arn ?? by.stack, by.stack));
  const here = possible.filter((candidate) => candidate.stack === by.stack);
  const [one, ...others] = possible.length > 1 ? here : possible;
  return others.length === 0 ? one as View<K> | undefined : undefined; // found among those of the kind; a stack has two under conditions
}

/** Whether the stack may be that of a resource that is looked for in an account and Region. */
function mayBeIn(home: StackView, { account, region }: Pick<StackView, 'account' | 'region'>, stack: StackView): boolean {
  if (differ(home.account, account) || (region !== '' && differ(home.region, region))) return false;
  // A literal account says nothing of a stack elsewhere that is bound to none.
  return home === stack || typeof account !== 'string' || account === '' || same(home.account, account);
}

/** The name in the last part of an ARN. */
function nameIn(resource: Value<string>, { before, after }: Pick<Naming, 'before' | 'after'>): Value<string> {
  const [start = '', ...others] = asParts(resource);
  if (before !== '' && !(typeof start === 'string' && start.startsWith(before))) return undefined;
  const parts = typeof start === 'string' ? [start.slice(before.length), ...others] : [start, ...others];
  const rest = parts.filter((part) => part !== '');
  const ends = rest.findIndex((part) => typeof part === 'string' && after !== undefined && part.includes(after));
  const name = ends === -1 ? rest : [...rest.slice(0, ends), (rest[ends] as string).split(after!)[0]];
  // Of the path of a role, only the last part is its name.
  const text = textOf(name);
  return typeof text === 'string' && before.endsWith('/') ? text.slice(text.lastIndexOf('/') + 1) : text;
}

function index(type: string, name: string) {
  return oncePer((app: AppView): ReadonlyMap<string, ResourceView[]> => {
    const found = new Map<string, ResourceView[]>();
    for (const resource of app.ofType(type)) {
      const given: unknown = Reflect.get(resource, name);
      if (typeof given === 'string') addTo(found, given, resource);
    }
    return found;
  });
}
