package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldRows;
import dev.postern.gateway.wire.audio.TranscriptionFields;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApiDocTest {
    @Test
    void page_lists_every_field_of_a_chat_completion() throws IOException {
        ApiPage.assertTable("fields", FieldRows.of(ChatFields.of(new DefaultCeilings())));
    }

    @Test
    void page_lists_every_field_of_a_transcription() throws IOException {
        ApiPage.assertTable("transcription fields", FieldRows.of(TranscriptionFields.all()));
    }

    @Test
    void page_lists_every_error_code() throws IOException {
        String rows = Arrays.stream(ErrorCode.values())
                .map(code ->
                        "| `%s` | %d | `%s` | %s |".formatted(code.code(), code.status(), code.type(), meaning(code)))
                .collect(Collectors.joining("\n"));

        ApiPage.assertTable("errors", "| `code` | Status | `type` | When |\n|---|---|---|---|\n" + rows);
    }

    /** A switch without default: a new code does not compile until it says here what it means. */
    private static String meaning(ErrorCode code) {
        return switch (code) {
            case INVALID_REQUEST -> "The body is not strict JSON, or a field does not hold what it should";
            case DUPLICATE_KEY -> "A name stands twice in one object, also escaped or in another case";
            case UNKNOWN_FIELD -> "A field that the table above does not know";
            case CONTEXT_LENGTH_EXCEEDED -> "The conversation is longer than the model can read";
            case TEXT_TOO_COMPLEX ->
                "Checking the text takes too much work; decode what is encoded in it, or send it in smaller parts";
            case QUERY_TOO_BROAD -> "A search of the trail that would take too long; narrow it";
            case REQUEST_TOO_LARGE ->
                "The body is larger than `postern.front.maximum-body-bytes`, or `maximum-audio-bytes`";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Anything but `application/json` in UTF-8, or a form for recordings, without compression";
            case UNAUTHENTICATED -> "No credential";
            case INVALID_TOKEN -> "The access token or the API key is not valid, or no longer";
            case KEY_EXPIRED -> "The API key is genuine and over";
            case LOGIN_TOO_OLD ->
                "The login is older than this needs, or the token does not say when it was; log in again";
            case FORBIDDEN -> "A role or a cross-site token is missing";
            case POLICY_BLOCKED -> "Policy does not let the prompt out; `rules` and `findings` say why, never what";
            case TICKET_REFUSED ->
                "The ticket is not for this request, is over or was used; send the request without it for a new one";
            case ZONE_DENIED -> "The model stands in a farther zone than policy lets you go to";
            case REVEAL_REFUSED -> "The state of the reveal does not allow it; the message says why";
            case NOT_FOUND -> "There is no such endpoint";
            case MODEL_NOT_FOUND -> "There is no model of that name for you; the same for unknown and for closed ones";
            case METHOD_NOT_ALLOWED -> "The endpoint does not take this method";
            case REQUEST_TIMEOUT -> "The request was not complete within `postern.front.request-deadline`";
            case CONSENT_REQUIRED ->
                "The prompt is hard and would leave its zone; `departure` says what would go where, `ticket` how to go on";
            case POLICY_COACH -> "Policy asks why before the prompt goes out; `ticket` and `say` say how to go on";
            case ON_HOLD -> "A legal hold needs what was to be erased; the message names the holds";
            case STEP_REFUSED -> "Who asks, or the state of the thing, does not allow this step; the message says why";
            case CONFIRMATION_NEEDED ->
                "A server of a model does not answer as it should; the body says which, and `confirm` makes the change all"
                        + " the same";
            case EXPECTATION_FAILED -> "The header `Expect` holds anything but `100-continue`";
            case HEAD_TOO_LARGE ->
                "The request line is longer than 4096 bytes, the head longer than 16384, or it has more than 100 fields";
            case POLICY_REJECTED ->
                "A draft with problems or failed test cases is not put into force; the body lists them";
            case QUOTA_EXCEEDED ->
                "A limit of yours has no room; the message says which, `Retry-After` when it has ([quotas](quotas.md))";
            case DATA_REJECTED ->
                "A table or a document that is uploaded has problems; the body lists them, without a value";
            case MODEL_REJECTED -> "A model with problems does not come into the catalogue; the body lists them";
            case MODEL_UNREADABLE ->
                "A file is no model that can be read, or cannot be believed; the message says why ([models](models.md#what-is-refused))";
            case HEAD_TOO_SHORT ->
                "The head of a model file goes on behind what was sent; `wanted` says how much is needed";
            case RATE_LIMITED -> "The model server takes no more requests for now; `Retry-After` says how long to wait";
            case OVERLOADED -> "The model server is busy; `Retry-After` says how long to wait";
            case AUDIT_UNAVAILABLE -> "The trail cannot be written, so nothing was sent, or the end is withheld";
            case POLICY_UNAVAILABLE -> "The text cannot be checked, so nothing was sent";
            case CATALOGUE_UNAVAILABLE ->
                "The gateway has not read its models from the database yet, so nothing was sent";
            case DESK_UNAVAILABLE -> "What the desks keep cannot be read or changed now; nothing was changed";
            case IDENTITY_UNAVAILABLE -> "The issuer's keys are not known, so nobody can be let in";
            case UPSTREAM_FAILED -> "The model server cannot be reached, broke off or made no sense";
            case UPSTREAM_TIMEOUT -> "The model server was too slow";
            case TRAIL_ALTERED -> "What is stored is not what was recorded, so it is not shown; check the trail";
            case INTERNAL -> "The gateway failed; the request id names the record";
        };
    }
}
