// Sends an email when SSH connections to a VPC are rejected: ten or more within an hour.
package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/jsii-runtime-go"
	flowlogs "github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs-go/cdkvpcflowlogs"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("RejectedSsh"), nil)
	vpc := awsec2.NewCfnVPC(stack, jsii.String("Vpc"), &awsec2.CfnVPCProps{
		CidrBlock: jsii.String("10.0.0.0/16"), // or the Vpc that you have
	})

	flowLog := flowlogs.NewFlowLog(stack, jsii.String("FlowLog"), &flowlogs.FlowLogProps{
		ResourceType: flowlogs.FlowLogResource_FromVpc(vpc),
	})

	flowlogs.NewRejectedSshAlarm(stack, jsii.String("Alarm"), &flowlogs.RejectedSshAlarmProps{
		FlowLog: flowLog,
		Emails:  jsii.Strings("ops@example.com"),
	})
	app.Synth(nil)
}
