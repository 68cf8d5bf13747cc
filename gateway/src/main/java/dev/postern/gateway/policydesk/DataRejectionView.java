package dev.postern.gateway.policydesk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.policydesk.upload.UploadReading;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Why an upload is not kept: an error like any other, and all that has to be mended, without a value.
 *
 * @param more whether there may be other problems after these
 */
public record DataRejectionView(Refusal error, List<Problem> problems, boolean more) {

    /**
     * The error.
     *
     * @param message what to do about it
     * @param code {@code data_rejected}
     */
    public record Refusal(String message, String type, String code) {}

    /**
     * A problem.
     *
     * @param line of the table, from 1; 0 where it is about the whole of it
     * @param column empty where it is about the whole line
     */
    public record Problem(long line, String column, String message) {}

    static Response of(UploadReading.Rejected rejected) {
        ErrorCode code = ErrorCode.DATA_REJECTED;
        int count = rejected.problems().size();
        String message = "The upload has " + (rejected.more() ? "at least " : "") + count + " problem"
                + (count == 1 ? "" : "s") + ", so nothing of it is kept.";
        return Response.status(code.status())
                .entity(new DataRejectionView(
                        new Refusal(message, code.type(), code.code()),
                        rejected.problems().stream()
                                .map(each -> new Problem(each.line(), each.column(), each.message()))
                                .toList(),
                        rejected.more()))
                .build();
    }
}
