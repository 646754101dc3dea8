// What the library offers, in one app: that of test/languages/whole-api.ts.
package main

import (
	"time"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudwatch"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudwatchactions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsiam"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslogs"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssns"
	"github.com/aws/aws-cdk-go/awscdk/v2/interfaces/interfacesawsec2"
	"github.com/aws/jsii-runtime-go"
	flowlogs "github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs-go/cdkvpcflowlogs"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	awscdk.Validations_Of(app).AddPlugins(flowlogs.NewFlowLogsValidator(&flowlogs.FlowLogsValidatorProps{
		Coverage:     flowlogs.FlowLogCoverage_EVERY_VPC,
		BaselineMode: flowlogs.FlowLogBaselineMode_OFF,
	}))

	stack := awscdk.NewStack(app, jsii.String("WholeApi"), nil)
	vpc := awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{MaxAzs: jsii.Number(2), NatGateways: jsii.Number(0)})
	format := flowlogs.FlowLogFormat_DEFAULT().Plus(
		flowlogs.FlowLogField_VPC_ID(), flowlogs.FlowLogField_TCP_FLAGS(), flowlogs.FlowLogField_Of(jsii.String("pkt-srcaddr")))

	// The subnets of a selection: one role, one log group.
	flowLogs := flowlogs.NewFlowLogs(stack, jsii.String("IsolatedSubnets"), &flowlogs.FlowLogsProps{
		ResourceTypes: flowlogs.FlowLogResource_FromSubnetSelection(vpc, &awsec2.SubnetSelection{
			SubnetType: awsec2.SubnetType_PRIVATE_ISOLATED,
		}),
		LogFormat:              format,
		MaxAggregationInterval: awsec2.FlowLogMaxAggregationInterval_ONE_MINUTE,
		Destination: flowlogs.FlowLogDestination_ToCloudWatchLogs(nil, &flowlogs.CloudWatchLogsDestinationOptions{
			Retention: awslogs.RetentionDays_ONE_YEAR,
		}),
	})

	// Alarms: on rejected traffic from outside, with actions of one's own; on SSH; on silence.
	topic := awssns.NewTopic(stack, jsii.String("Topic"), nil)
	notify := &[]awscloudwatch.IAlarmAction{awscloudwatchactions.NewSnsAction(topic)}
	flowlogs.NewRejectedTrafficAlarm(stack, jsii.String("Rejected"), &flowlogs.RejectedTrafficAlarmProps{
		FlowLogs:  flowLogs,
		Ports:     jsii.Numbers(3306, 5432),
		Protocols: &[]flowlogs.FlowLogProtocol{flowlogs.FlowLogProtocol_TCP()},
		Conditions: &[]flowlogs.FlowLogCondition{
			flowlogs.FlowLogCondition_OutsideCidr(flowlogs.FlowLogField_SRC_ADDR(), jsii.String("10.0.0.0/8")),
		},
		Threshold:         jsii.Number(20),
		Period:            awscdk.Duration_Minutes(jsii.Number(15)),
		EvaluationPeriods: jsii.Number(3),
		DatapointsToAlarm: jsii.Number(2),
		TreatMissingData:  awscloudwatch.TreatMissingData_IGNORE,
		MetricNamespace:   jsii.String("Example"),
		MetricName:        jsii.String("RejectedFromOutside"),
		AlarmActions:      notify,
		OkActions:         notify,
	})
	flowlogs.NewRejectedSshAlarm(stack, jsii.String("RejectedSsh"), &flowlogs.RejectedSshAlarmProps{
		FlowLogs: flowLogs,
		Emails:   jsii.Strings("ops@example.com"),
	})
	flowlogs.NewFlowLogDeliveryAlarm(stack, jsii.String("Silence"), &flowlogs.FlowLogDeliveryAlarmProps{
		FlowLogs:     flowLogs,
		Topic:        topic,
		NotifyWhenOk: jsii.Bool(true),
	})

	// A pattern, built from the format, in a metric filter of the CDK.
	flowLogs.LogGroup().AddMetricFilter(jsii.String("Accepted"), &awslogs.MetricFilterOptions{
		FilterPattern: flowlogs.FlowLogFilterPattern_ForFormat(format).Where(
			flowlogs.FlowLogCondition_Action(flowlogs.FlowLogAction_ACCEPT),
			flowlogs.FlowLogCondition_AtLeast(flowlogs.FlowLogField_BYTES(), jsii.Number(1000000)),
		),
		MetricNamespace: jsii.String("Example"),
		MetricName:      jsii.String("LargeFlows"),
	})

	// Who may read the records.
	auditor := awsiam.NewRole(stack, jsii.String("Auditor"), &awsiam.RoleProps{AssumedBy: awsiam.NewAccountRootPrincipal()})
	flowLogs.Grants().ReadRecords(auditor)
	flowLogs.Grants().Describe(auditor)

	// To a bucket, in Parquet.
	publicSubnet := flowlogs.NewFlowLog(stack, jsii.String("PublicSubnet"), &flowlogs.FlowLogProps{
		ResourceType: flowlogs.FlowLogResource_FromSubnet((*vpc.PublicSubnets())[0]),
		Destination: flowlogs.FlowLogDestination_ToS3(nil, &flowlogs.BucketDestinationOptions{
			FileFormat:               awsec2.FlowLogFileFormat_PARQUET,
			HiveCompatiblePartitions: jsii.Bool(true),
			KeyPrefix:                jsii.String("public"),
		}),
	})

	// Questions to the records: in the console of CloudWatch Logs, and in Athena.
	awslogs.NewCfnQueryDefinition(stack, jsii.String("TopTalkers"), &awslogs.CfnQueryDefinitionProps{
		Name:        jsii.String("TopTalkers"),
		QueryString: flowlogs.FlowLogQueries_TopTalkers().ToLogsInsights(format),
	})
	start := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	end := start.AddDate(0, 0, 1)
	question := flowlogs.FlowLogQuery_Sum(flowlogs.FlowLogField_BYTES()).
		Where(flowlogs.FlowLogCondition_DestinationPort(jsii.Number(443))).
		GroupBy(flowlogs.FlowLogField_SRC_ADDR()).
		Between(&start, &end).
		Limit(jsii.Number(5))
	layout := flowlogs.FlowLogTableLayout_Of(&flowlogs.FlowLogTableLayoutOptions{
		Format:                   flowlogs.FlowLogFormat_DEFAULT(),
		TableName:                jsii.String("flow_logs"),
		HiveCompatiblePartitions: jsii.Bool(true),
	})
	awscdk.NewCfnOutput(stack, jsii.String("Athena"), &awscdk.CfnOutputProps{Value: question.ToAthena(layout)})

	// What is in the bucket as a table in Athena, with a query saved there.
	table := flowlogs.NewFlowLogTable(stack, jsii.String("Table"), &flowlogs.FlowLogTableProps{
		FlowLogs:          &[]interfacesawsec2.IFlowLogRef{publicSubnet},
		ResultsExpiration: awscdk.Duration_Days(jsii.Number(7)),
	})
	table.AddNamedQuery(jsii.String("https-sources"), question, jsii.String("Who sent most by HTTPS"))
	table.GrantQuery(auditor)

	// A flow log of the CDK, which the validator checks, too.
	awsec2.NewFlowLog(stack, jsii.String("RejectedOnly"), &awsec2.FlowLogProps{
		ResourceType: awsec2.FlowLogResourceType_FromVpc(vpc),
		TrafficType:  awsec2.FlowLogTrafficType_REJECT,
	})

	// A flow log for every other VPC of the app but one, which is intentional.
	awsec2.NewCfnVPC(stack, jsii.String("Other"), &awsec2.CfnVPCProps{CidrBlock: jsii.String("10.9.0.0/16")})
	sandbox := awsec2.NewCfnVPC(stack, jsii.String("Sandbox"), &awsec2.CfnVPCProps{CidrBlock: jsii.String("10.8.0.0/16")})
	flowlogs.FlowLogMixin_Exclude(sandbox)
	awscdk.Validations_Of(sandbox).Acknowledge(&awscdk.Acknowledgment{
		Id:     jsii.String("FlowLogs::vpc-without-flow-log"),
		Reason: jsii.String("nothing runs here for long"),
	})
	awscdk.Mixins_Of(app, nil).Apply(flowlogs.NewFlowLogMixin(nil))

	app.Synth(nil)
}
