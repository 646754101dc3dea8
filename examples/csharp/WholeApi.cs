// What the library offers, in one app: that of test/languages/whole-api.ts.
using System;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SNS;
using CdkVpcFlowLogs;
using EC2 = Amazon.CDK.AWS.EC2;

public static class WholeApi
{
    public static void Synthesize()
    {
        var app = new App();
        Validations.Of(app).AddPlugins(new FlowLogsValidator(new FlowLogsValidatorProps
        {
            Coverage = FlowLogCoverage.EVERY_VPC,
            BaselineMode = FlowLogBaselineMode.OFF,
        }));

        var stack = new Stack(app, "WholeApi");
        var vpc = new EC2.Vpc(stack, "Vpc", new EC2.VpcProps { MaxAzs = 2, NatGateways = 0 });
        var format = FlowLogFormat.DEFAULT.Plus(FlowLogField.VPC_ID, FlowLogField.TCP_FLAGS, FlowLogField.Of("pkt-srcaddr"));

        // The subnets of a selection: one role, one log group.
        var flowLogs = new FlowLogs(stack, "IsolatedSubnets", new FlowLogsProps
        {
            ResourceTypes = FlowLogResource.FromSubnetSelection(
                vpc, new EC2.SubnetSelection { SubnetType = EC2.SubnetType.PRIVATE_ISOLATED }),
            LogFormat = format,
            MaxAggregationInterval = EC2.FlowLogMaxAggregationInterval.ONE_MINUTE,
            Destination = FlowLogDestination.ToCloudWatchLogs(
                null, new CloudWatchLogsDestinationOptions { Retention = RetentionDays.ONE_YEAR }),
        });

        // Alarms: on rejected traffic from outside, with actions of one's own; on SSH; on silence.
        var topic = new Topic(stack, "Topic");
        new RejectedTrafficAlarm(stack, "Rejected", new RejectedTrafficAlarmProps
        {
            FlowLogs = flowLogs,
            Ports = new double[] { 3306, 5432 },
            Protocols = new[] { FlowLogProtocol.TCP },
            Conditions = new[] { FlowLogCondition.OutsideCidr(FlowLogField.SRC_ADDR, "10.0.0.0/8") },
            Threshold = 20,
            Period = Duration.Minutes(15),
            EvaluationPeriods = 3,
            DatapointsToAlarm = 2,
            TreatMissingData = TreatMissingData.IGNORE,
            MetricNamespace = "Example",
            MetricName = "RejectedFromOutside",
            AlarmActions = new IAlarmAction[] { new SnsAction(topic) },
            OkActions = new IAlarmAction[] { new SnsAction(topic) },
        });
        new RejectedSshAlarm(stack, "RejectedSsh", new RejectedSshAlarmProps
        {
            FlowLogs = flowLogs,
            Emails = new[] { "ops@example.com" },
        });
        new FlowLogDeliveryAlarm(stack, "Silence", new FlowLogDeliveryAlarmProps
        {
            FlowLogs = flowLogs,
            Topic = topic,
            NotifyWhenOk = true,
        });

        // A pattern, built from the format, in a metric filter of the CDK.
        flowLogs.LogGroup!.AddMetricFilter("Accepted", new MetricFilterOptions
        {
            FilterPattern = FlowLogFilterPattern.ForFormat(format).Where(
                FlowLogCondition.Action(FlowLogAction.ACCEPT),
                FlowLogCondition.AtLeast(FlowLogField.BYTES, 1000000)),
            MetricNamespace = "Example",
            MetricName = "LargeFlows",
        });

        // Who may read the records.
        var auditor = new Role(stack, "Auditor", new RoleProps { AssumedBy = new AccountRootPrincipal() });
        flowLogs.Grants.ReadRecords(auditor);
        flowLogs.Grants.Describe(auditor);

        // To a bucket, in Parquet.
        var publicSubnet = new FlowLog(stack, "PublicSubnet", new FlowLogProps
        {
            ResourceType = FlowLogResource.FromSubnet(vpc.PublicSubnets[0]),
            Destination = FlowLogDestination.ToS3(null, new BucketDestinationOptions
            {
                FileFormat = EC2.FlowLogFileFormat.PARQUET,
                HiveCompatiblePartitions = true,
                KeyPrefix = "public",
            }),
        });

        // Questions to the records: in the console of CloudWatch Logs, and in Athena.
        new CfnQueryDefinition(stack, "TopTalkers", new CfnQueryDefinitionProps
        {
            Name = "TopTalkers",
            QueryString = FlowLogQueries.TopTalkers().ToLogsInsights(format),
        });
        var question = FlowLogQuery.Sum(FlowLogField.BYTES)
            .Where(FlowLogCondition.DestinationPort(443))
            .GroupBy(FlowLogField.SRC_ADDR)
            .Between(
                new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc),
                new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc))
            .Limit(5);
        var layout = FlowLogTableLayout.Of(new FlowLogTableLayoutOptions
        {
            Format = FlowLogFormat.DEFAULT,
            TableName = "flow_logs",
            HiveCompatiblePartitions = true,
        });
        new CfnOutput(stack, "Athena", new CfnOutputProps { Value = question.ToAthena(layout) });

        // What is in the bucket as a table in Athena, with a query saved there.
        var table = new FlowLogTable(stack, "Table", new FlowLogTableProps
        {
            FlowLogs = new[] { publicSubnet },
            ResultsExpiration = Duration.Days(7),
        });
        table.AddNamedQuery("https-sources", question, "Who sent most by HTTPS");
        table.GrantQuery(auditor);

        // A flow log of the CDK, which the validator checks, too.
        new EC2.FlowLog(stack, "RejectedOnly", new EC2.FlowLogProps
        {
            ResourceType = EC2.FlowLogResourceType.FromVpc(vpc),
            TrafficType = EC2.FlowLogTrafficType.REJECT,
        });

        // A flow log for every other VPC of the app but one, which is intentional.
        new EC2.CfnVPC(stack, "Other", new EC2.CfnVPCProps { CidrBlock = "10.9.0.0/16" });
        var sandbox = new EC2.CfnVPC(stack, "Sandbox", new EC2.CfnVPCProps { CidrBlock = "10.8.0.0/16" });
        FlowLogMixin.Exclude(sandbox);
        Validations.Of(sandbox).Acknowledge(new Acknowledgment
        {
            Id = "FlowLogs::vpc-without-flow-log",
            Reason = "nothing runs here for long",
        });
        Mixins.Of(app).Apply(new FlowLogMixin());

        app.Synth();
    }
}
