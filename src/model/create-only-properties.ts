/**
 * The properties of `AWS::EC2::FlowLog` that cannot be changed after creation: all but `Tags`.
 * When one differs, CloudFormation replaces the flow log, and creates the new one before it deletes the old one.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html
 */
export const CREATE_ONLY_PROPERTIES = [
  'DeliverCrossAccountRole',
  'DeliverLogsPermissionArn',
  'DestinationOptions',
  'LogDestination',
  'LogDestinationType',
  'LogFormat',
  'LogGroupName',
  'MaxAggregationInterval',
  'ResourceId',
  'ResourceType',
  'TagFieldSpecifications',
  'TrafficType',
] as const;
