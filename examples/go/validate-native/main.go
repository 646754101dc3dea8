// The guide's alarm without any construct of this library. It would deploy, and never fire; two lines make that an error.
package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudwatch"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslogs"
	"github.com/aws/jsii-runtime-go"
	flowlogs "github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs-go/cdkvpcflowlogs" // the first line
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	awscdk.Validations_Of(app).AddPlugins(flowlogs.NewFlowLogsValidator(nil)) // the second line

	stack := awscdk.NewStack(app, jsii.String("Network"), nil)
	logGroup := awslogs.NewLogGroup(stack, jsii.String("LogGroup"), nil)

	vpc := awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{NatGateways: jsii.Number(0)})
	awsec2.NewFlowLog(stack, jsii.String("FlowLog"), &awsec2.FlowLogProps{
		ResourceType: awsec2.FlowLogResourceType_FromVpc(vpc),
		Destination:  awsec2.FlowLogDestination_ToCloudWatchLogs(logGroup, nil),
	})

	rejectedSsh := logGroup.AddMetricFilter(jsii.String("RejectedSsh"), &awslogs.MetricFilterOptions{
		MetricNamespace: jsii.String("FlowLogs"),
		MetricName:      jsii.String("RejectedSsh"),
		FilterPattern: awslogs.FilterPattern_Literal(jsii.String(
			`[version, account, eni, source, destination, srcport, destport="22", protocol="6", ` +
				`packets, bytes, windowstart, windowend, action="REJECT", flowlogstatus]`)),
	})

	// The mistake: Metric() is an average over five minutes, and the average of values that are all 1 never reaches 10.
	rejectedSsh.Metric(nil).CreateAlarm(stack, jsii.String("Alarm"), &awscloudwatch.CreateAlarmOptions{
		Threshold:         jsii.Number(10),
		EvaluationPeriods: jsii.Number(1),
	})

	app.Synth(nil)
}
