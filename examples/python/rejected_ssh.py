# Sends an email when SSH connections to a VPC are rejected: ten or more within an hour.
import aws_cdk as cdk
from aws_cdk import aws_ec2 as ec2
from cdk_vpc_flow_logs import FlowLog, FlowLogResource, RejectedSshAlarm

app = cdk.App()
stack = cdk.Stack(app, "RejectedSsh")
vpc = ec2.CfnVPC(stack, "Vpc", cidr_block="10.0.0.0/16")  # or the ec2.Vpc that you have

flow_log = FlowLog(stack, "FlowLog", resource_type=FlowLogResource.from_vpc(vpc))

RejectedSshAlarm(stack, "Alarm", flow_log=flow_log, emails=["ops@example.com"])
app.synth()
