package dev.postern.gateway.modeldesk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.modeldesk.document.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Why a model does not come into the catalogue as it is: an error like any other, and all that stands in the way.
 *
 * @param problems what has to be mended
 * @param warnings what has to be confirmed
 */
public record ModelRejectionView(Refusal error, List<Problem> problems, List<SaidView> warnings) {

    /**
     * The error.
     *
     * @param message what to do about it
     * @param code {@code model_rejected} or {@code confirmation_needed}
     */
    public record Refusal(String message, String type, String code) {}

    static Response problems(List<Problem> problems) {
        return answer(
                ErrorCode.MODEL_REJECTED,
                "The model has " + problems.size() + " problem" + (problems.size() == 1 ? "" : "s")
                        + ", so nothing was changed.",
                problems,
                List.of());
    }

    static Response warnings(List<Soundness.Said> warnings) {
        return answer(
                ErrorCode.CONFIRMATION_NEEDED,
                "Not all servers of the model answer as they should; send the same with confirm to change it all the same.",
                List.of(),
                warnings);
    }

    private static Response answer(
            ErrorCode code, String message, List<Problem> problems, List<Soundness.Said> warnings) {
        return Response.status(code.status())
                .entity(new ModelRejectionView(
                        new Refusal(message, code.type(), code.code()), problems, SaidView.of(warnings)))
                .build();
    }
}
