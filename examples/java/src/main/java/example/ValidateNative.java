// The guide's alarm without any construct of this library. It would deploy, and never fire; two lines make that an error.
package example;

import io.github.cdkvpcflowlogs.FlowLogsValidator; // the first line
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions;
import software.amazon.awscdk.services.ec2.FlowLog;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogResourceType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.logs.MetricFilterOptions;

public final class ValidateNative {
    public static void main(final String[] args) {
        App app = new App();
        Validations.of(app).addPlugins(new FlowLogsValidator()); // the second line

        Stack stack = new Stack(app, "Network");
        LogGroup logGroup = new LogGroup(stack, "LogGroup");

        Vpc vpc = Vpc.Builder.create(stack, "Vpc").natGateways(0).build();
        FlowLog.Builder.create(stack, "FlowLog")
            .resourceType(FlowLogResourceType.fromVpc(vpc))
            .destination(FlowLogDestination.toCloudWatchLogs(logGroup))
            .build();

        MetricFilter rejectedSsh = logGroup.addMetricFilter("RejectedSsh", MetricFilterOptions.builder()
            .metricNamespace("FlowLogs")
            .metricName("RejectedSsh")
            .filterPattern(FilterPattern.literal(
                "[version, account, eni, source, destination, srcport, destport=\"22\", protocol=\"6\", "
                + "packets, bytes, windowstart, windowend, action=\"REJECT\", flowlogstatus]"))
            .build());

        // The mistake: metric() is an average over five minutes, and the average of values that are all 1 never reaches 10.
        rejectedSsh.metric().createAlarm(stack, "Alarm",
            CreateAlarmOptions.builder().threshold(10).evaluationPeriods(1).build());

        app.synth();
    }
}
