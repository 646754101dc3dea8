/**
 * The values of `AWS::EC2::FlowLog`'s `LogDestinationType`; the first one is the default.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html
 */
export const DESTINATION_TYPES = ['cloud-watch-logs', 's3', 'kinesis-data-firehose'];

/**
 * What `DestinationOptions` must have, all of it, as the schema spells it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-flowlog-destinationoptions.html
 */
export const DESTINATION_OPTION_NAMES = ['FileFormat', 'HiveCompatiblePartitions', 'PerHourPartition'];
