# The guide's alarm without this library's constructs. It would deploy and never fire; two lines turn that into an error.
import aws_cdk as cdk
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_logs as logs
from cdk_vpc_flow_logs import FlowLogsValidator  # the first line

app = cdk.App()
cdk.Validations.of(app).add_plugins(FlowLogsValidator())  # the second line

stack = cdk.Stack(app, "Network")
log_group = logs.LogGroup(stack, "LogGroup")

ec2.FlowLog(
    stack,
    "FlowLog",
    resource_type=ec2.FlowLogResourceType.from_vpc(ec2.Vpc(stack, "Vpc", nat_gateways=0)),
    destination=ec2.FlowLogDestination.to_cloud_watch_logs(log_group),
)

rejected_ssh = log_group.add_metric_filter(
    "RejectedSsh",
    metric_namespace="FlowLogs",
    metric_name="RejectedSsh",
    filter_pattern=logs.FilterPattern.literal(
        '[version, account, eni, source, destination, srcport, destport="22", protocol="6", '
        'packets, bytes, windowstart, windowend, action="REJECT", flowlogstatus]'
    ),
)

# The mistake: metric() is an average over five minutes, and the average of values that are all 1 never reaches 10.
rejected_ssh.metric().create_alarm(stack, "Alarm", threshold=10, evaluation_periods=1)

app.synth()
