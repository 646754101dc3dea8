// What a failed assertion looks like: SHOW_FAILURE=1 mvn test -Dtest=FailingTest
package example;

import io.github.cdkvpcflowlogs.FlowLogFormat;
import io.github.cdkvpcflowlogs.RejectedSshAlarm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.LogGroup;

class FailingTest {
    @Test
    @EnabledIfEnvironmentVariable(named = "SHOW_FAILURE", matches = "1", disabledReason = "it fails on purpose")
    void nothingHappenedLastNight() throws IOException {
        Stack stack = new Stack();
        RejectedSshAlarm alarm = RejectedSshAlarm.Builder.create(stack, "Ssh")
            .logGroup(new LogGroup(stack, "FlowLogs"))
            .logFormat(FlowLogFormat.DEFAULT)
            .build();

        alarm.simulate(Files.readAllLines(Path.of("../records/night.txt"))).assertNeverFires();
    }
}
