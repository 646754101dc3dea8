import { publicDeclarations } from '../../scripts/public-declarations';

const DECLARATIONS = `import { Construct } from 'constructs';
import type { Inner, Other } from './inner';
import type { Shown } from './shown';
/** @internal */
export declare class Base extends Construct {
    /** What users see. */
    readonly shown: Shown;
    /**
     * What they do not.
     *
     * @internal
     */
    readonly _inner: Inner;
    /** @internal */
    _other(): Other;
    constructor(scope: Construct);
}
`;

test('internal members are left out, with the imports that only they need', () => {
  expect(publicDeclarations(DECLARATIONS)).toBe(`import { Construct } from 'constructs';
import type { Shown } from './shown';
/** @internal */
export declare class Base extends Construct {
    /** What users see. */
    readonly shown: Shown;
    constructor(scope: Construct);
}
`);
});

test.each([
  ['an import without names', `import './styles';\n`],
  ['what is exported again', `export * from './inner';\nexport { Inner } from './inner';\n`],
  ['an import of which one name is used', `import { A, B } from './a';\nexport declare const b: B;\n`],
  ['a namespace', `import type * as ec2 from 'aws-cdk-lib/aws-ec2';\nexport declare const vpc: ec2.IVpc;\n`],
])('%s stays', (_, text) => {
  expect(publicDeclarations(text)).toBe(text);
});
