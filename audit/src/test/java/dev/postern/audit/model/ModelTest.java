package dev.postern.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.model.Explorer.Result;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The protocol of lanes, survivors and sealers, in every order in which its steps can happen. {@code -Dmodel.states=N}
 * explores up to so many states of each scope instead of the first sixty thousand.
 */
class ModelTest {
    private static final System.Logger LOG = System.getLogger(ModelTest.class.getName());
    private static final int MOST_STATES = Integer.getInteger("model.states", 60_000);

    @ParameterizedTest
    @EnumSource
    void the_protocol_keeps_its_invariants_in_every_state(Scope scope) {
        Result result = Explorer.explore(scope.start(), Mutant.NONE, MOST_STATES);

        LOG.log(System.Logger.Level.INFO, "{0}: {1}", scope, result);
        assertThat(result.broken()).as(result.toString()).isEmpty();
    }

    static Stream<Mutant> broken() {
        return Arrays.stream(Mutant.values()).filter(mutant -> !mutant.broken().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_rule_breaks_an_invariant_and_the_trace_shows_how(Mutant mutant) {
        Result result = Explorer.explore(mutant.scope().start(), mutant, Integer.MAX_VALUE);

        LOG.log(System.Logger.Level.INFO, "{0}: {1}", mutant, result);
        assertThat(result.broken())
                .hasValueSatisfying(broken -> assertThat(broken).startsWith(mutant.broken()));
        assertThat(result.trace()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SEALS_ARE_NOT_LOCKED", "SEALS_ARE_NOT_NUMBERED"})
    void one_of_the_two_guards_of_the_seal_is_enough_for_the_invariants(Mutant mutant) {
        Result result = Explorer.explore(mutant.scope().start(), mutant, MOST_STATES);

        assertThat(result.broken()).as(result.toString()).isEmpty();
    }
}
