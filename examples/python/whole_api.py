# What the library offers, in one app: that of test/languages/whole-api.ts. Where pyright is told to ignore an argument, a class
# of the CDK does not fit an interface of the CDK, for names of parameters that differ.
from datetime import datetime, timezone

import aws_cdk as cdk
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_cloudwatch_actions as actions
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_iam as iam
from aws_cdk import aws_logs as logs
from aws_cdk import aws_sns as sns
from cdk_vpc_flow_logs import (
    FlowLog,
    FlowLogAction,
    FlowLogBaselineMode,
    FlowLogCondition,
    FlowLogCoverage,
    FlowLogDeliveryAlarm,
    FlowLogDestination,
    FlowLogField,
    FlowLogFilterPattern,
    FlowLogFormat,
    FlowLogMixin,
    FlowLogProtocol,
    FlowLogQueries,
    FlowLogQuery,
    FlowLogResource,
    FlowLogs,
    FlowLogsValidator,
    FlowLogTable,
    FlowLogTableLayout,
    RejectedSshAlarm,
    RejectedTrafficAlarm,
)

app = cdk.App()
cdk.Validations.of(app).add_plugins(
    FlowLogsValidator(coverage=FlowLogCoverage.EVERY_VPC, baseline_mode=FlowLogBaselineMode.OFF)
)

stack = cdk.Stack(app, "WholeApi")
vpc = ec2.Vpc(stack, "Vpc", max_azs=2, nat_gateways=0)
log_format = FlowLogFormat.DEFAULT.plus(FlowLogField.VPC_ID, FlowLogField.TCP_FLAGS, FlowLogField.of("pkt-srcaddr"))

# The subnets of a selection: one role, one log group.
flow_logs = FlowLogs(
    stack,
    "IsolatedSubnets",
    resource_types=FlowLogResource.from_subnet_selection(vpc, subnet_type=ec2.SubnetType.PRIVATE_ISOLATED),
    log_format=log_format,
    max_aggregation_interval=ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    destination=FlowLogDestination.to_cloud_watch_logs(None, retention=logs.RetentionDays.ONE_YEAR),
)
assert flow_logs.log_group is not None  # only type checkers need to be told: the destination above is a log group

# Alarms: on rejected traffic from outside, with actions of one's own; on SSH; on silence.
topic = sns.Topic(stack, "Topic")
RejectedTrafficAlarm(
    stack,
    "Rejected",
    flow_logs=flow_logs,
    ports=[3306, 5432],
    protocols=[FlowLogProtocol.TCP],
    conditions=[FlowLogCondition.outside_cidr(FlowLogField.SRC_ADDR, "10.0.0.0/8")],
    threshold=20,
    period=cdk.Duration.minutes(15),
    evaluation_periods=3,
    datapoints_to_alarm=2,
    treat_missing_data=cloudwatch.TreatMissingData.IGNORE,
    metric_namespace="Example",
    metric_name="RejectedFromOutside",
    alarm_actions=[actions.SnsAction(topic)],  # pyright: ignore[reportArgumentType]
    ok_actions=[actions.SnsAction(topic)],  # pyright: ignore[reportArgumentType]
)
RejectedSshAlarm(stack, "RejectedSsh", flow_logs=flow_logs, emails=["ops@example.com"])
FlowLogDeliveryAlarm(stack, "Silence", flow_logs=flow_logs, topic=topic, notify_when_ok=True)  # pyright: ignore[reportArgumentType]

# A pattern, built from the format, in a metric filter of the CDK.
flow_logs.log_group.add_metric_filter(
    "Accepted",
    filter_pattern=FlowLogFilterPattern.for_format(log_format).where(
        FlowLogCondition.action(FlowLogAction.ACCEPT),
        FlowLogCondition.at_least(FlowLogField.BYTES, 1000000),
    ),
    metric_namespace="Example",
    metric_name="LargeFlows",
)

# Who may read the records.
auditor = iam.Role(stack, "Auditor", assumed_by=iam.AccountRootPrincipal())  # pyright: ignore[reportArgumentType]
flow_logs.grants.read_records(auditor)
flow_logs.grants.describe(auditor)

# To a bucket, in Parquet.
public_subnet = FlowLog(
    stack,
    "PublicSubnet",
    resource_type=FlowLogResource.from_subnet(vpc.public_subnets[0]),
    destination=FlowLogDestination.to_s3(
        None, file_format=ec2.FlowLogFileFormat.PARQUET, hive_compatible_partitions=True, key_prefix="public"
    ),
)

# Questions to the records: in the console of CloudWatch Logs, and in Athena.
logs.CfnQueryDefinition(
    stack,
    "TopTalkers",
    name="TopTalkers",
    query_string=FlowLogQueries.top_talkers().to_logs_insights(log_format),
)
question = (
    FlowLogQuery.sum(FlowLogField.BYTES)
    .where(FlowLogCondition.destination_port(443))
    .group_by(FlowLogField.SRC_ADDR)
    .between(datetime(2026, 11, 20, tzinfo=timezone.utc), datetime(2026, 11, 21, tzinfo=timezone.utc))
    .limit(5)
)
layout = FlowLogTableLayout.of(format=FlowLogFormat.DEFAULT, table_name="flow_logs", hive_compatible_partitions=True)
cdk.CfnOutput(stack, "Athena", value=question.to_athena(layout))

# What is in the bucket as a table in Athena, with a query saved there.
table = FlowLogTable(stack, "Table", flow_logs=[public_subnet], results_expiration=cdk.Duration.days(7))
table.add_named_query("https-sources", question, "Who sent most by HTTPS")
table.grant_query(auditor)

# A flow log of the CDK, which the validator checks, too.
ec2.FlowLog(
    stack,
    "RejectedOnly",
    resource_type=ec2.FlowLogResourceType.from_vpc(vpc),
    traffic_type=ec2.FlowLogTrafficType.REJECT,
)

# A flow log for every other VPC of the app but one, which is intentional.
ec2.CfnVPC(stack, "Other", cidr_block="10.9.0.0/16")
sandbox = ec2.CfnVPC(stack, "Sandbox", cidr_block="10.8.0.0/16")
FlowLogMixin.exclude(sandbox)
cdk.Validations.of(sandbox).acknowledge(
    cdk.Acknowledgment(id="FlowLogs::vpc-without-flow-log", reason="nothing runs here for long")
)
cdk.Mixins.of(app).apply(FlowLogMixin())

app.synth()
