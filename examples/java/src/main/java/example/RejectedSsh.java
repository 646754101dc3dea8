// Sends an email when SSH connections to a VPC are rejected: ten or more within an hour.
package example;

import io.github.cdkvpcflowlogs.FlowLog;
import io.github.cdkvpcflowlogs.FlowLogResource;
import io.github.cdkvpcflowlogs.RejectedSshAlarm;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.CfnVPC;

public final class RejectedSsh {
    public static void main(final String[] args) {
        App app = new App();
        Stack stack = new Stack(app, "RejectedSsh");
        CfnVPC vpc = CfnVPC.Builder.create(stack, "Vpc").cidrBlock("10.0.0.0/16").build(); // or the Vpc that you have

        FlowLog flowLog = FlowLog.Builder.create(stack, "FlowLog").resourceType(FlowLogResource.fromVpc(vpc)).build();

        RejectedSshAlarm.Builder.create(stack, "Alarm").flowLog(flowLog).emails(List.of("ops@example.com")).build();
        app.synth();
    }
}
