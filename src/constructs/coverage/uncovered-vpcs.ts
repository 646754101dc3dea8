import type { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { vpcsWithoutFlowLog } from '../../validation/questions/coverage';
import { AppReading } from '../../validation/reading/app-reading';
import { nextToken } from '../../validation/reading/cdk-internals';
import { oncePer } from '../../validation/view/once-per';

/** The VPCs of an app that have no flow log yet: read once, and again only where others have created something since. */
export class UncoveredVpcs {
  /** Those of the app that a construct is in. */
  public static around(construct: IConstruct): UncoveredVpcs {
    return inApp(construct.node.root);
  }

  private readonly root: IConstruct;
  private paths = new Set<string>();
  private lastToken?: number;

  constructor(root: IConstruct) {
    this.root = root;
  }

  /** Has a flow log added to a VPC that has none. */
  public cover(vpc: CfnResource, add: () => void): void {
    const token = nextToken();
    // Every resource that was created has taken tokens.
    if (this.lastToken === undefined || token > this.lastToken + 1) this.paths = uncoveredIn(this.root);
    if (this.paths.delete(vpc.node.path)) add();
    this.lastToken = nextToken();
  }
}

const inApp = oncePer((root: IConstruct) => new UncoveredVpcs(root));

/** What the validator's rule `vpc-without-flow-log` asks as well. */
function uncoveredIn(root: IConstruct): Set<string> {
  return new Set(vpcsWithoutFlowLog(new AppReading(root)).map(({ path }) => path));
}
