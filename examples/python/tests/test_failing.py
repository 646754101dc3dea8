# What a failed assertion looks like: SHOW_FAILURE=1 pytest examples/python/tests/test_failing.py
import os
from pathlib import Path

import aws_cdk as cdk
import pytest
from aws_cdk import aws_logs as logs
from cdk_vpc_flow_logs import FlowLogFormat, RejectedSshAlarm


@pytest.mark.skipif("SHOW_FAILURE" not in os.environ, reason="it fails on purpose")
def test_nothing_happened_last_night():
    stack = cdk.Stack()
    alarm = RejectedSshAlarm(stack, "Ssh", log_group=logs.LogGroup(stack, "FlowLogs"), log_format=FlowLogFormat.DEFAULT)
    lines = Path("examples/records/night.txt").read_text().splitlines()

    alarm.simulate(lines).assert_never_fires()
