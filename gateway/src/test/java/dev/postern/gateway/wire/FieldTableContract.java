package dev.postern.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Samples.Placed;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Treatment;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of fields of one endpoint to its word, for every field in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FieldTableContract {
    private final RequestReader reader;
    private final Samples samples;
    private final int places;

    /**
     * @param reader reads the requests of the endpoint
     * @param request what they may hold
     */
    protected FieldTableContract(RequestReader reader, Shape.Struct request) {
        this(reader, request, 20);
    }

    /** @param places more places for text than so many are expected */
    protected FieldTableContract(RequestReader reader, Shape.Struct request, int places) {
        this.reader = reader;
        this.samples = new Samples(request);
        this.places = places;
    }

    Stream<JsonNode> withText() {
        return samples.withText();
    }

    @ParameterizedTest
    @MethodSource("withText")
    void every_text_that_is_forwarded_is_judged_and_replaced(JsonNode sample) {
        ClientRequest request = reader.read(ReceivedBody.json(Samples.bytes(sample)));
        List<Segment> marked = request.segments().stream()
                .filter(segment -> isMarked(segment.text().reveal()))
                .toList();

        String sent = new String(
                request.forUpstream(
                                "m",
                                request.segments().stream()
                                        .map(segment ->
                                                marked.contains(segment) ? SensitiveText.of("[GONE]") : segment.text())
                                        .toList())
                        .body(),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(marked).hasSize(1);
        assertThat(sent).contains("[GONE]");
        assertThat(isMarked(sent) || sent.contains("6d4rk3r")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("withText")
    void path_of_a_segment_leads_to_its_text_or_shows_its_position(JsonNode sample) {
        ClientRequest request = reader.read(ReceivedBody.json(Samples.bytes(sample)));

        assertThat(request.segments())
                .allSatisfy(segment -> assertThat(segment.path())
                        .matches("[a-z_$A-Z0-9]+(\\.[a-z_$A-Z0-9]+|\\[\\d+]|\\{\\d+})*~?")
                        .doesNotContain(Samples.MARKER));
    }

    @Test
    void there_are_many_places_for_text() {
        assertThat(samples.withText()).hasSizeGreaterThan(places);
    }

    Stream<Placed> refused() {
        return samples.everyField().filter(placed -> placed.field().treatment() instanceof Treatment.Refused);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refused_field_is_refused_with_its_path_and_reason(Placed placed) {
        placed.object().put(placed.field().name(), "x");

        assertThatThrownBy(() -> reader.read(ReceivedBody.json(Samples.bytes(placed.request()))))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                    assertThat(e.param()).isEqualTo(placed.path());
                    assertThat(e).hasMessage(((Treatment.Refused) placed.field().treatment()).reason());
                });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refused_field_may_be_null(Placed placed) {
        placed.object().putNull(placed.field().name());

        assertThat(sent(placed)).isEqualTo(sentWithout(placed));
    }

    Stream<Placed> dropped() {
        return samples.everyField().filter(placed -> placed.field().treatment() instanceof Treatment.Dropped);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dropped")
    void dropped_field_is_accepted_and_left_out(Placed placed) {
        placed.object().putObject(placed.field().name()).put("any", "thing");

        assertThat(sent(placed)).isEqualTo(sentWithout(placed));
    }

    Stream<Placed> objects() {
        return samples.everyField().filter(placed -> !(placed.field().treatment() instanceof Treatment.Refused));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void unknown_field_beside_any_known_one_is_refused_by_name(Placed placed) {
        placed.object().put("surprise", 1);
        String beside = placed.path().substring(0, placed.path().lastIndexOf('.') + 1);

        assertThatThrownBy(() -> reader.read(ReceivedBody.json(Samples.bytes(placed.request()))))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_FIELD);
                    assertThat(e.param()).isEqualTo(beside + "surprise");
                });
    }

    Stream<Placed> required() {
        return samples.everyField().filter(placed -> placed.field().required());
    }

    @ParameterizedTest
    @MethodSource("required")
    void required_field_may_not_be_missing(Placed placed) {
        placed.object().remove(placed.field().name());

        assertThatThrownBy(() -> reader.read(ReceivedBody.json(Samples.bytes(placed.request()))))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                    assertThat(e.param()).isNotNull();
                });
    }

    private static boolean isMarked(String text) {
        return text.contains(Samples.MARKER) || text.contains(Samples.MARKER_ID);
    }

    private JsonNode sent(Placed placed) {
        ClientRequest request = reader.read(ReceivedBody.json(Samples.bytes(placed.request())));
        return Samples.tree(request.forUpstream(
                        "m", request.segments().stream().map(Segment::text).toList())
                .body());
    }

    private JsonNode sentWithout(Placed placed) {
        placed.object().remove(placed.field().name());
        return sent(placed);
    }
}
