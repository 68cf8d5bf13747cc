package dev.postern.gateway.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.openai.ChatRequestReader;
import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which model answers a request that leaves it open. */
class ModelChooserTest {
    private static final String EASY = "Please translate this into German: good morning.";
    private static final String HARD =
            "Prove that there are infinitely many primes of the form 4k+3, derive a lower bound for how many lie"
                    + " below n, and compare it step by step with Dirichlet's theorem.";

    private static final ChatRequestReader READER = new ChatRequestReader(new DefaultCeilings(), new PlainFiles());

    private final Catalogue catalogue = new Catalogue(List.of(
            model("small", Zone.LOCAL, 1_000_000_000L),
            model("middle", Zone.LOCAL, 8_000_000_000L),
            model("large", Zone.EXTERNAL, 70_000_000_000L)));

    @ParameterizedTest
    @CsvSource({
        "easy, ask,   Easy,    small",
        "hard, allow, Let,     large",
        "hard, ask,   Offered, middle",
        "hard, never, Vetoed,  middle"
    })
    void easy_prompts_stay_and_hard_ones_go_as_far_as_policy_lets_them(
            String prompt, String leave, String kind, String model) {
        Policy policy = policy("routing: { leave-zone: " + leave + " }");

        Choice choice = choose(prompt.equals("easy") ? EASY : HARD, policy);

        assertThat(choice.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(choice.model().name()).isEqualTo(model);
    }

    @Test
    void an_offer_says_where_the_prompt_would_go() {
        Choice choice = choose(HARD, policy("routing: { leave-zone: ask }"));

        assertThat(choice)
                .isInstanceOfSatisfying(
                        Choice.Offered.class,
                        offered -> assertThat(offered.farther().name()).isEqualTo("large"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{ hard: middle }',                 Hard,    middle",
        "'{ easy: small, hard: large }',     Offered, small",
        "'{ hard-from: 1 }',                 Easy,    small",
        "'{ easy: middle, hard-from: 1 }',   Easy,    middle",
        "'{ hard: unknown }',                Offered, middle",
        "'{ groups: [/other], hard: middle }', Offered, middle"
    })
    void policy_names_models_and_the_threshold(String entry, String kind, String model) {
        Policy policy = policy("routing: { leave-zone: ask, auto: [ " + entry + " ] }");

        Choice choice = choose(HARD, policy);

        assertThat(choice.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(choice.model().name()).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource({
        "ask,   -,                              large",
        "allow, -,                              large",
        "never, -,                              middle",
        "never, '{ easy: small }',              -",
        "ask,   '{ hard: middle }',             middle",
        "ask,   '{ easy: small, hard: small }', -",
        "ask,   '{ hard: unknown }',            large"
    })
    void easy_prompt_knows_the_larger_model_that_policy_would_let_it_have(String leave, String entry, String larger) {
        String auto = entry.equals("-") ? "" : ", auto: [ " + entry + " ]";

        Choice choice = choose(EASY, policy("routing: { leave-zone: " + leave + auto + " }"));

        assertThat(choice)
                .isInstanceOfSatisfying(
                        Choice.Easy.class,
                        easy -> assertThat(easy.larger().map(Model::name).orElse("-"))
                                .isEqualTo(larger));
    }

    @ParameterizedTest
    @CsvSource({
        "ask,   -,                  Offered, middle",
        "allow, -,                  Let,     large",
        "never, -,                  Vetoed,  middle",
        "ask,   '{ hard: middle }', Hard,    middle"
    })
    void whoever_wants_the_larger_model_is_treated_as_if_the_prompt_were_hard(
            String leave, String entry, String kind, String model) {
        String auto = entry.equals("-") ? "" : ", auto: [ " + entry + " ]";
        Policy policy = policy("routing: { leave-zone: " + leave + auto + " }");

        Choice choice = new ModelChooser(catalogue).choose(request("auto", EASY), requester(), policy, true);

        assertThat(choice.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(choice.model().name()).isEqualTo(model);
    }

    @Test
    void a_model_that_a_request_names_is_not_judged() {
        Choice choice = new ModelChooser(catalogue).choose(request("large", HARD), requester(), policy(""), false);

        assertThat(choice).isInstanceOf(Choice.Named.class);
    }

    @ParameterizedTest
    @CsvSource({
        "easy, ask,   ,        Easy,    small",
        "hard, ask,   ,        Offered, middle",
        "easy, ask,   middle,  Easy,    middle",
        "hard, ask,   middle,  Hard,    middle",
        "easy, ask,   large,   Offered, small",
        "easy, never, large,   Vetoed,  small",
        "hard, allow, large,   Let,     large",
        "hard, ask,   unknown, Offered, middle"
    })
    void preset_goes_where_it_is_set_up_to_go_and_no_further_than_policy_lets_it(
            String prompt, String leave, String wish, String kind, String model) {
        Policy policy = policy("routing: { leave-zone: " + leave + " }");
        ClientRequest request = request("preset/refine", prompt.equals("easy") ? EASY : HARD);

        Choice choice = new ModelChooser(catalogue)
                .chooseForPreset(request, requester(), policy, Optional.ofNullable(wish), false);

        assertThat(choice.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(choice.model().name()).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource({",near", "second,second", "far,near", "small,near"})
    void recordings_go_to_the_smallest_model_nearby_that_hears(String wish, String model) {
        Catalogue hearing = new Catalogue(List.of(
                model("small", Zone.LOCAL, 1_000L),
                model("near", Zone.LOCAL, 40_000L, Set.of(Capability.AUDIO)),
                model("second", Zone.LOCAL, 80_000L, Set.of(Capability.AUDIO)),
                model("far", Zone.EXTERNAL, 10L, Set.of(Capability.AUDIO))));

        Choice choice = new ModelChooser(hearing).listener(requester(), Optional.ofNullable(wish));

        assertThat(choice.model().name()).isEqualTo(model);
    }

    @Test
    void recordings_of_whoever_has_no_model_that_hears_go_nowhere() {
        ModelChooser chooser = new ModelChooser(catalogue);

        assertThatThrownBy(() -> chooser.listener(requester(), Optional.empty()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_NOT_FOUND));
    }

    @Test
    void whoever_may_use_no_model_gets_none() {
        Catalogue closed = new Catalogue(List.of());

        assertThatThrownBy(() -> new ModelChooser(closed).choose(request("auto", EASY), requester(), policy(""), false))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_NOT_FOUND));
    }

    private Choice choose(String prompt, Policy policy) {
        return new ModelChooser(catalogue).choose(request("auto", prompt), requester(), policy, false);
    }

    private static ClientRequest request(String model, String prompt) {
        String body = "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}";
        return READER.read(new ReceivedBody(body.getBytes(StandardCharsets.UTF_8), "application/json"));
    }

    private static Policy policy(String routing) {
        return ((PolicyReading.Accepted) PolicyReader.read("policy: test\n" + routing + "\notherwise: log\n")).policy();
    }

    private static Requester requester() {
        return new Requester("subject", "name", Set.of("/it"), Set.of(), "client", Requester.Credential.ACCESS_TOKEN);
    }

    private static Model model(String name, Zone zone, long parameters) {
        return model(name, zone, parameters, Capability.TEXT);
    }

    private static Model model(String name, Zone zone, long parameters, Set<Capability> capabilities) {
        return new Model(
                name,
                Set.of(),
                zone,
                Set.of(),
                capabilities,
                Optional.empty(),
                new ModelFacts(
                        Optional.of(parameters),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                List.of(new ModelServer(
                        "server", ServerKind.OPENAI, name, URI.create("http://127.0.0.1:1/v1"), Optional.empty(), 1)),
                false);
    }
}
