/**
 * The construct metadata under which a flow log says what its template cannot: what the program knows of the watched
 * resource. Its data are the attributes of views.ts: platform, classicLink, ownerAccount, vpcId.
 */
export const TARGET_METADATA = 'cdk-vpc-flow-logs:target';
