# Would last night's records have raised the alarm? Runs with pytest, without an AWS account.
import datetime
from pathlib import Path

import aws_cdk as cdk
from aws_cdk import aws_logs as logs
from cdk_vpc_flow_logs import FlowLogFormat, RejectedSshAlarm


def test_last_night_raises_the_alarm():
    stack = cdk.Stack()
    alarm = RejectedSshAlarm(stack, "Ssh", log_group=logs.LogGroup(stack, "FlowLogs"), log_format=FlowLogFormat.DEFAULT)
    lines = Path("examples/records/night.txt").read_text().splitlines()

    alarm.simulate(lines).assert_fires_between(
        datetime.datetime(2026, 11, 20, 2, 46, tzinfo=datetime.timezone.utc),
        datetime.datetime(2026, 11, 20, 3, 1, tzinfo=datetime.timezone.utc),
    )
