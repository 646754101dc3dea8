// Would these records have raised the alarm? Runs with JUnit, without an AWS account.
package example;

import io.github.cdkvpcflowlogs.FlowLogFormat;
import io.github.cdkvpcflowlogs.RejectedSshAlarm;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.LogGroup;

class RejectedSshTest {
    private static final Stack STACK = new Stack();
    private static final RejectedSshAlarm ALARM = RejectedSshAlarm.Builder.create(STACK, "Alarm")
        .logGroup(new LogGroup(STACK, "FlowLogs"))
        .logFormat(FlowLogFormat.DEFAULT)
        .build();

    /** One rejected connection a minute from 02:10 on. */
    private static List<String> rejected(final int count) {
        long start = Instant.parse("2026-11-20T02:10:00Z").getEpochSecond();
        return IntStream.range(0, count)
            .mapToObj(i -> String.format(
                "2 123456789010 eni-1235b8ca123456789 203.0.113.9 172.31.9.12 %d 22 6 1 60 %d %d REJECT OK",
                40000 + i, start + 60 * i, start + 60 * i + 59))
            .toList();
    }

    @Test
    void tenRejectedConnectionsWithinAnHourRaiseTheAlarm() {
        Instant earliest = Instant.parse("2026-11-20T02:20:00Z");
        Instant latest = Instant.parse("2026-11-20T02:35:00Z"); // records come up to 15 minutes late

        ALARM.simulate(rejected(10)).assertFiresBetween(earliest, latest);
    }

    @Test
    void nineDoNot() {
        ALARM.simulate(rejected(9)).assertNeverFires();
    }
}
