import type { CfnResource } from 'aws-cdk-lib';
import type { IConstruct, IMixin } from 'constructs';
import { vpcsWithoutFlowLog } from '../../validation/questions/coverage';
import { AppReading } from '../../validation/reading/app-reading';
import { nextToken } from '../../validation/reading/cdk-internals';
import { oncePer } from '../../model/once-per';

/** The VPCs of an app that have no flow log yet: read once for each run of a mixin, and again where others have created something since. */
export class UncoveredVpcs {
  /** Those of the app that a construct is in. */
  public static around(construct: IConstruct): UncoveredVpcs {
    return inApp(construct.node.root);
  }

  private readonly root: IConstruct;
  private readonly asked = new WeakMap<IMixin, Set<CfnResource>>();
  private paths = new Set<string>();
  private lastToken = NaN;

  constructor(root: IConstruct) {
    this.root = root;
  }

  /** Has a mixin add a flow log to a VPC that has none. */
  public cover(vpc: CfnResource, mixin: IMixin, add: () => void): void {
    const isNewRun = this.beginsRun(vpc, mixin);
    // Every resource that was created has taken tokens. If the CDK no longer counts them so, each VPC is read anew.
    if (isNewRun || nextToken() !== this.lastToken + 1) this.paths = uncoveredIn(this.root);
    if (this.paths.delete(vpc.node.path)) add();
    this.lastToken = nextToken();
  }

  /** A run of a mixin asks about each VPC once. Before the next one, anything may have changed without a new resource. */
  private beginsRun(vpc: CfnResource, mixin: IMixin): boolean {
    const asked = this.asked.get(mixin);
    if (asked === undefined || asked.has(vpc)) {
      this.asked.set(mixin, new Set([vpc]));
      return true;
    }
    asked.add(vpc);
    return false;
  }
}

const inApp = oncePer((root: IConstruct) => new UncoveredVpcs(root));

/** What the validator's rule `vpc-without-flow-log` asks as well. */
function uncoveredIn(root: IConstruct): Set<string> {
  return new Set(vpcsWithoutFlowLog(new AppReading(root)).map(({ path }) => path));
}
