// Would these records have raised the alarm? Runs with go test, without an AWS account.
package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslogs"
	"github.com/aws/jsii-runtime-go"
	flowlogs "github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs-go/cdkvpcflowlogs"
)

func newAlarm() flowlogs.RejectedSshAlarm {
	stack := awscdk.NewStack(nil, nil, nil)
	return flowlogs.NewRejectedSshAlarm(stack, jsii.String("Alarm"), &flowlogs.RejectedSshAlarmProps{
		LogGroup:  awslogs.NewLogGroup(stack, jsii.String("FlowLogs"), nil),
		LogFormat: flowlogs.FlowLogFormat_DEFAULT(),
	})
}

// One rejected connection a minute from 02:10 on.
func rejected(count int) *[]*string {
	start := time.Date(2026, 11, 20, 2, 10, 0, 0, time.UTC).Unix()
	lines := make([]string, count)
	for i := range lines {
		from := start + int64(60*i)
		lines[i] = fmt.Sprintf("2 123456789010 eni-1235b8ca123456789 203.0.113.9 172.31.9.12 %d 22 6 1 60 %d %d REJECT OK",
			40000+i, from, from+59)
	}
	return jsii.Strings(lines...)
}

func TestTenRejectedConnectionsWithinAnHourRaiseTheAlarm(t *testing.T) {
	earliest := time.Date(2026, 11, 20, 2, 20, 0, 0, time.UTC)
	latest := time.Date(2026, 11, 20, 2, 35, 0, 0, time.UTC) // records come up to 15 minutes late

	newAlarm().Simulate(rejected(10), nil).AssertFiresBetween(&earliest, &latest)
}

func TestNineDoNot(t *testing.T) {
	newAlarm().Simulate(rejected(9), nil).AssertNeverFires()
}

// What a failed assertion looks like: SHOW_FAILURE=1 go test -run Failing ./rejected-ssh
func TestFailing(t *testing.T) {
	if os.Getenv("SHOW_FAILURE") == "" {
		t.Skip("it fails on purpose")
	}
	records, err := os.ReadFile("../../records/night.txt")
	if err != nil {
		t.Fatal(err)
	}

	newAlarm().Simulate(jsii.Strings(strings.Split(string(records), "\n")...), nil).AssertNeverFires()
}
