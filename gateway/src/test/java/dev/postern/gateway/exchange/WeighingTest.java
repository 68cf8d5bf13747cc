package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.choice.Choice;
import dev.postern.gateway.choice.Consent;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.gateway.wire.openai.ChatRequestReader;
import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.model.difficulty.Difficulty;
import dev.postern.policy.decision.AutoRoute;
import dev.postern.policy.decision.Zone;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an answer is weighed, and by whose probabilities. */
class WeighingTest {
    private static final Difficulty EASY = new Difficulty(0.1, List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "easy  | 0.5 | LOGPROBS   |                    | true  | true",
                "easy  | 0.5 | LOGPROBS   | ,'logprobs':true   | true  | false",
                "easy  | 0.5 | LOGPROBS   | ,'logprobs':false  | false | false",
                "easy  | 0.5 | LOGPROBS   | ,'n':2             | false | false",
                "easy  | 0.5 | CHAT       |                    | false | false",
                "easy  |     | LOGPROBS   |                    | false | false",
                "alone | 0.5 | LOGPROBS   |                    | false | false",
                "hard  | 0.5 | LOGPROBS   |                    | false | false",
                "named | 0.5 | LOGPROBS   |                    | false | false"
            })
    void everyday_answers_are_weighed_where_policy_and_model_allow_and_there_is_a_larger_one(
            String kind, Double below, Capability capability, String more, boolean weighs, boolean asks) {
        Model small = model("small", Zone.LOCAL, capability);
        Model large = model("large", Zone.EXTERNAL, Capability.CHAT);
        Choice choice = switch (kind) {
            case "easy" -> new Choice.Easy(small, EASY, Optional.of(large));
            case "alone" -> new Choice.Easy(small, EASY, Optional.empty());
            case "hard" -> new Choice.Hard(small, EASY);
            default -> new Choice.Named(small);
        };

        Weighing weighing = Weighing.of(settled(choice), request(more), route(below));

        assertThat(weighing.offer().isPresent()).isEqualTo(weighs);
        assertThat(weighing.asks()).isEqualTo(asks);
    }

    @Test
    void offer_says_where_the_larger_model_stands_and_what_it_costs() {
        Choice choice = new Choice.Easy(
                model("small", Zone.LOCAL, Capability.LOGPROBS),
                EASY,
                Optional.of(model("large", Zone.EXTERNAL, Capability.CHAT)));

        Weighing weighing = Weighing.of(settled(choice), request(null), route(0.4));

        assertThat(weighing.offer()).hasValueSatisfying(offer -> {
            assertThat(offer.model()).isEqualTo("large");
            assertThat(offer.zone()).isEqualTo(Zone.EXTERNAL);
            assertThat(offer.farther()).isTrue();
            assertThat(offer.answerPrice()).contains(new BigDecimal("1.2"));
            assertThat(offer.below()).isEqualTo(0.4);
        });
    }

    @Test
    void probabilities_are_asked_for_beside_what_was_written() {
        UpstreamRequest plain = UpstreamRequest.chat("{\"model\":\"m\"}".getBytes(StandardCharsets.UTF_8));

        UpstreamRequest asking = Weighing.asking(plain);

        assertThat(new String(asking.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"model\":\"m\",\"logprobs\":true,\"top_logprobs\":5}");
        assertThat(asking.recorded()).isEqualTo(asking.body());
    }

    private static Settled settled(Choice choice) {
        return new Settled(choice, Consent.UNSAID, false, Optional.empty());
    }

    private static ClientRequest request(@Nullable String more) {
        String body = "{'model':'auto','messages':[{'role':'user','content':'x'}]" + (more == null ? "" : more) + "}";
        return new ChatRequestReader(new DefaultCeilings(), new PlainFiles())
                .read(ReceivedBody.json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private static AutoRoute route(@Nullable Double below) {
        return new AutoRoute(
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                below == null ? OptionalDouble.empty() : OptionalDouble.of(below));
    }

    private static Model model(String name, Zone zone, Capability capability) {
        return new Model(
                name,
                Set.of(),
                zone,
                Set.of(),
                EnumSet.of(Capability.CHAT, capability),
                Optional.empty(),
                new ModelFacts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("0.4")),
                        Optional.of(new BigDecimal("1.2")),
                        Optional.empty()),
                List.of(new ModelServer(
                        "server", ServerKind.OPENAI, name, URI.create("http://127.0.0.1:1/v1"), Optional.empty(), 1)),
                false);
    }
}
