package dev.postern.gateway.policydesk.upload;

import dev.postern.gateway.policydesk.data.BuiltData;
import dev.postern.policy.detect.dataset.TableProblem;
import java.util.List;

/** What came of an upload. */
public sealed interface UploadReading {
    /** It can be kept. */
    record Accepted(BuiltData built) implements UploadReading {}

    /**
     * It cannot.
     *
     * @param problems what has to be mended, without a value
     * @param more whether there may be others after these
     */
    record Rejected(List<TableProblem> problems, boolean more) implements UploadReading {
        static Rejected whole(String message) {
            return new Rejected(List.of(new TableProblem(0, "", message)), false);
        }
    }
}
