# A message names the prop as Python spells it, too.
import aws_cdk as cdk
import pytest
from cdk_vpc_flow_logs import FlowLogFormat, RejectedSshAlarm


def test_a_message_names_the_prop_that_is_missing():
    with pytest.raises(Exception, match=r"'logGroup' \(log_group\)"):
        RejectedSshAlarm(cdk.Stack(), "Alarm", log_format=FlowLogFormat.DEFAULT)
