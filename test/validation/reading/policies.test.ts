import { inlinePolicies, joinPolicies, readPolicy } from '../../../src/validation/reading/policies';
import type { Json } from '../../../src/validation/view/template';
import { Reference, UNKNOWN, view } from '../../support/views';

const ROLE = view('role');
const ALLOW = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const read = (document: Json) => readPolicy({ resource: ROLE, property: 'PolicyDocument', document });

test.each<[string, Json, string[], boolean]>([
  ['a list of statements', { Statement: [ALLOW, ALLOW] }, ['PolicyDocument.Statement.0', 'PolicyDocument.Statement.1'], true],
  ['one statement', { Statement: ALLOW }, ['PolicyDocument.Statement'], true],
  ['a statement that is not known', { Statement: [ALLOW, UNKNOWN] }, ['PolicyDocument.Statement.0'], false],
  ['statements that are not known', { Statement: UNKNOWN }, [], false],
  ['no statement', {}, [], true],
  ['no document', undefined, [], true],
  ['a document that is not known', UNKNOWN, [], false],
])('%s', (_, document, properties, complete) => {
  const policy = read(document);

  expect([policy.statements.map(({ property }) => property), policy.complete]).toEqual([properties, complete]);
});

test('one value is a list of one, and an absent one is empty', () => {
  expect(read({ Statement: ALLOW }).statements).toMatchObject([{
    resource: ROLE, effect: 'Allow', actions: ['s3:GetObject'], notActions: [], resources: ['*'], notResources: [], condition: undefined,
  }]);
  expect(read({ Statement: { ...ALLOW, Action: ['a', 'b'], NotAction: 'c', NotResource: ['d'], Condition: { Bool: {} } } }).statements)
    .toMatchObject([{ actions: ['a', 'b'], notActions: ['c'], notResources: ['d'], condition: { Bool: {} } }]);
});

test.each<[string, object, object, boolean]>([
  ['everybody', { Principal: '*' }, { AWS: ['*'] }, true],
  ['a service', { Principal: { Service: 'logs.amazonaws.com' } }, { Service: ['logs.amazonaws.com'] }, true],
  ['several', { Principal: { AWS: ['1', '2'], Service: 's' } }, { AWS: ['1', '2'], Service: ['s'] }, true],
  ['nobody, as in identity policies', {}, {}, true],
  ['somebody unknown', { Principal: UNKNOWN }, {}, false],
  ['what a reference names', { Principal: new Reference(ROLE) }, {}, false],
  ['everybody but one', { NotPrincipal: { AWS: '1' } }, {}, false],
])('the principal is %s', (_, given, principals, principalsKnown) => {
  const { statements } = read({ Statement: { ...ALLOW, ...given } as Json });

  expect(statements).toMatchObject([{ principals, principalsKnown }]);
});

test('inline policies are read one by one', () => {
  const policies = inlinePolicies(ROLE, [{ PolicyDocument: { Statement: [ALLOW] } }, UNKNOWN, {}]);

  const known = policies.map(({ statements, complete }) => [statements.map(({ property }) => property), complete]);
  expect(known).toEqual([[['Policies.0.PolicyDocument.Statement.0'], true], [[], false], [[], false]]);
  expect(inlinePolicies(ROLE, undefined)).toEqual([]);
});

test('of inline policies that a function decides on, nothing is known', () => {
  expect(inlinePolicies(ROLE, UNKNOWN)).toEqual([{ statements: [], complete: false }]);
});

test('policies together are known if each is, and if nothing else is missing', () => {
  const [known, unknown] = [read({ Statement: ALLOW }), read(UNKNOWN)];

  expect(joinPolicies([known, known])).toMatchObject({ complete: true });
  expect(joinPolicies([known, known]).statements).toHaveLength(2);
  expect(joinPolicies([known, unknown])).toMatchObject({ complete: false });
  expect(joinPolicies([known], false)).toMatchObject({ complete: false });
});
