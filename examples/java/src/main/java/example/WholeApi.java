// What the library offers, in one app: that of test/languages/whole-api.ts.
package example;

import io.github.cdkvpcflowlogs.BucketDestinationOptions;
import io.github.cdkvpcflowlogs.CloudWatchLogsDestinationOptions;
import io.github.cdkvpcflowlogs.FlowLog;
import io.github.cdkvpcflowlogs.FlowLogAction;
import io.github.cdkvpcflowlogs.FlowLogBaselineMode;
import io.github.cdkvpcflowlogs.FlowLogCondition;
import io.github.cdkvpcflowlogs.FlowLogCoverage;
import io.github.cdkvpcflowlogs.FlowLogDeliveryAlarm;
import io.github.cdkvpcflowlogs.FlowLogDestination;
import io.github.cdkvpcflowlogs.FlowLogField;
import io.github.cdkvpcflowlogs.FlowLogFilterPattern;
import io.github.cdkvpcflowlogs.FlowLogFormat;
import io.github.cdkvpcflowlogs.FlowLogMixin;
import io.github.cdkvpcflowlogs.FlowLogProtocol;
import io.github.cdkvpcflowlogs.FlowLogQueries;
import io.github.cdkvpcflowlogs.FlowLogQuery;
import io.github.cdkvpcflowlogs.FlowLogResource;
import io.github.cdkvpcflowlogs.FlowLogTable;
import io.github.cdkvpcflowlogs.FlowLogTableLayout;
import io.github.cdkvpcflowlogs.FlowLogTableLayoutOptions;
import io.github.cdkvpcflowlogs.FlowLogs;
import io.github.cdkvpcflowlogs.FlowLogsValidator;
import io.github.cdkvpcflowlogs.RejectedSshAlarm;
import io.github.cdkvpcflowlogs.RejectedTrafficAlarm;
import java.time.Instant;
import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Mixins;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.ec2.CfnVPC;
import software.amazon.awscdk.services.ec2.FlowLogFileFormat;
import software.amazon.awscdk.services.ec2.FlowLogMaxAggregationInterval;
import software.amazon.awscdk.services.ec2.FlowLogResourceType;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.logs.CfnQueryDefinition;
import software.amazon.awscdk.services.logs.MetricFilterOptions;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sns.Topic;

public final class WholeApi {
    public static void main(final String[] args) {
        App app = new App();
        Validations.of(app).addPlugins(FlowLogsValidator.Builder.create()
            .coverage(FlowLogCoverage.EVERY_VPC)
            .baselineMode(FlowLogBaselineMode.OFF)
            .build());

        Stack stack = new Stack(app, "WholeApi");
        Vpc vpc = Vpc.Builder.create(stack, "Vpc").maxAzs(2).natGateways(0).build();
        FlowLogFormat format = FlowLogFormat.DEFAULT.plus(
            FlowLogField.VPC_ID, FlowLogField.TCP_FLAGS, FlowLogField.of("pkt-srcaddr"));

        // The subnets of a selection: one role, one log group.
        FlowLogs flowLogs = FlowLogs.Builder.create(stack, "IsolatedSubnets")
            .resourceTypes(FlowLogResource.fromSubnetSelection(
                vpc, SubnetSelection.builder().subnetType(SubnetType.PRIVATE_ISOLATED).build()))
            .logFormat(format)
            .maxAggregationInterval(FlowLogMaxAggregationInterval.ONE_MINUTE)
            .destination(FlowLogDestination.toCloudWatchLogs(
                null, CloudWatchLogsDestinationOptions.builder().retention(RetentionDays.ONE_YEAR).build()))
            .build();

        // Alarms: on rejected traffic from outside, with actions of one's own; on SSH; on silence.
        Topic topic = new Topic(stack, "Topic");
        RejectedTrafficAlarm.Builder.create(stack, "Rejected")
            .flowLogs(flowLogs)
            .ports(List.of(3306, 5432))
            .protocols(List.of(FlowLogProtocol.TCP))
            .conditions(List.of(FlowLogCondition.outsideCidr(FlowLogField.SRC_ADDR, "10.0.0.0/8")))
            .threshold(20)
            .period(Duration.minutes(15))
            .evaluationPeriods(3)
            .datapointsToAlarm(2)
            .treatMissingData(TreatMissingData.IGNORE)
            .metricNamespace("Example")
            .metricName("RejectedFromOutside")
            .alarmActions(List.of(new SnsAction(topic)))
            .okActions(List.of(new SnsAction(topic)))
            .build();
        RejectedSshAlarm.Builder.create(stack, "RejectedSsh").flowLogs(flowLogs).emails(List.of("ops@example.com")).build();
        FlowLogDeliveryAlarm.Builder.create(stack, "Silence").flowLogs(flowLogs).topic(topic).notifyWhenOk(true).build();

        // A pattern, built from the format, in a metric filter of the CDK.
        flowLogs.getLogGroup().addMetricFilter("Accepted", MetricFilterOptions.builder()
            .filterPattern(FlowLogFilterPattern.forFormat(format).where(
                FlowLogCondition.action(FlowLogAction.ACCEPT),
                FlowLogCondition.atLeast(FlowLogField.BYTES, 1000000)))
            .metricNamespace("Example")
            .metricName("LargeFlows")
            .build());

        // Who may read the records.
        Role auditor = Role.Builder.create(stack, "Auditor").assumedBy(new AccountRootPrincipal()).build();
        flowLogs.getGrants().readRecords(auditor);
        flowLogs.getGrants().describe(auditor);

        // To a bucket, in Parquet.
        FlowLog publicSubnet = FlowLog.Builder.create(stack, "PublicSubnet")
            .resourceType(FlowLogResource.fromSubnet(vpc.getPublicSubnets().get(0)))
            .destination(FlowLogDestination.toS3(null, BucketDestinationOptions.builder()
                .fileFormat(FlowLogFileFormat.PARQUET)
                .hiveCompatiblePartitions(true)
                .keyPrefix("public")
                .build()))
            .build();

        // Questions to the records: in the console of CloudWatch Logs, and in Athena.
        CfnQueryDefinition.Builder.create(stack, "TopTalkers")
            .name("TopTalkers")
            .queryString(FlowLogQueries.topTalkers().toLogsInsights(format))
            .build();
        FlowLogQuery question = FlowLogQuery.sum(FlowLogField.BYTES)
            .where(FlowLogCondition.destinationPort(443))
            .groupBy(FlowLogField.SRC_ADDR)
            .between(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-21T00:00:00Z"))
            .limit(5);
        FlowLogTableLayout layout = FlowLogTableLayout.of(FlowLogTableLayoutOptions.builder()
            .format(FlowLogFormat.DEFAULT)
            .tableName("flow_logs")
            .hiveCompatiblePartitions(true)
            .build());
        CfnOutput.Builder.create(stack, "Athena").value(question.toAthena(layout)).build();

        // What is in the bucket as a table in Athena, with a query saved there.
        FlowLogTable table = FlowLogTable.Builder.create(stack, "Table")
            .flowLogs(List.of(publicSubnet))
            .resultsExpiration(Duration.days(7))
            .build();
        table.addNamedQuery("https-sources", question, "Who sent most by HTTPS");
        table.grantQuery(auditor);

        // A flow log of the CDK, which the validator checks, too. Its class has the same name, so one of the two is written in full.
        software.amazon.awscdk.services.ec2.FlowLog.Builder.create(stack, "RejectedOnly")
            .resourceType(FlowLogResourceType.fromVpc(vpc))
            .trafficType(FlowLogTrafficType.REJECT)
            .build();

        // A flow log for every other VPC of the app but one, which is intentional.
        CfnVPC.Builder.create(stack, "Other").cidrBlock("10.9.0.0/16").build();
        CfnVPC sandbox = CfnVPC.Builder.create(stack, "Sandbox").cidrBlock("10.8.0.0/16").build();
        FlowLogMixin.exclude(sandbox);
        Validations.of(sandbox).acknowledge(Acknowledgment.builder()
            .id("FlowLogs::vpc-without-flow-log")
            .reason("nothing runs here for long")
            .build());
        Mixins.of(app).apply(new FlowLogMixin());

        app.synth();
    }
}
