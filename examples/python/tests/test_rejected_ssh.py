# Would these records have raised the alarm? Runs with pytest, without an AWS account.
from datetime import datetime, timezone

import aws_cdk as cdk
import pytest
from aws_cdk import aws_logs as logs
from cdk_vpc_flow_logs import FlowLogFormat, RejectedSshAlarm

REJECTED = "2 123456789010 eni-1235b8ca123456789 203.0.113.9 172.31.9.12 {port} 22 6 1 60 {start} {end} REJECT OK"


@pytest.fixture(scope="module")
def alarm():
    stack = cdk.Stack()
    log_group = logs.LogGroup(stack, "FlowLogs")
    return RejectedSshAlarm(stack, "Alarm", log_group=log_group, log_format=FlowLogFormat.DEFAULT)


def rejected(count):
    """One rejected connection a minute from 02:10 on."""
    start = int(datetime(2026, 11, 20, 2, 10, tzinfo=timezone.utc).timestamp())
    return [REJECTED.format(port=40000 + i, start=start + 60 * i, end=start + 60 * i + 59) for i in range(count)]


def test_ten_rejected_connections_within_an_hour_raise_the_alarm(alarm):
    earliest = datetime(2026, 11, 20, 2, 20, tzinfo=timezone.utc)
    latest = datetime(2026, 11, 20, 2, 35, tzinfo=timezone.utc)  # records come up to 15 minutes late
    alarm.simulate(rejected(10)).assert_fires_between(earliest, latest)


def test_nine_do_not(alarm):
    alarm.simulate(rejected(9)).assert_never_fires()
