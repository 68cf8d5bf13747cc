package dev.postern.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitPlannerTest {
    private static final long BILLION = 1_000_000_000;

    @ParameterizedTest
    @CsvSource(textBlock = """
            AS_IT_IS, SIXTEEN, 16000000000, 10737418240
            SIXTEEN,  SIXTEEN, 16000000000, 10737418240
            EIGHT,    EIGHT,    8000000000,  5368709120
            FOUR,     FOUR,     4000000000,  2684354560
            """)
    void weights_and_cache_follow_the_formula(Precision weights, Precision cache, long weightBytes, long cacheBytes) {
        // 32 layers of 8 KV heads of 128: 128 KiB per token at 16 bit, here for ten users of 8,192 tokens.
        FitPlan plan = FitPlanner.plan(model(8 * BILLION, 16 * BILLION, 0), ask(8192, 10));

        Need need = find(plan, weights, cache);

        assertThat(plan.cacheBytesPerToken()).isEqualTo(131_072);
        assertThat(need.weightBytes()).isEqualTo(weightBytes);
        assertThat(need.cacheBytes()).isEqualTo(cacheBytes);
        assertThat(need.totalBytes()).isEqualTo(weightBytes + cacheBytes + need.overheadBytes());
    }

    @Test
    void machine_is_offered_the_most_precise_that_fits() {
        FitPlan plan = FitPlanner.plan(
                model(8 * BILLION, 16 * BILLION, 0),
                ask(
                        8192,
                        1,
                        new Machine("small", 12 * BILLION),
                        new Machine("large", 48 * BILLION),
                        new Machine("tiny", BILLION)));

        assertThat(plan.machines().get(0).best())
                .get()
                .extracting(Need::weights)
                .isEqualTo(Precision.EIGHT);
        assertThat(plan.machines().get(1).best())
                .get()
                .extracting(Need::weights)
                .isEqualTo(Precision.AS_IT_IS);
        assertThat(plan.machines().get(2).best()).isEmpty();
    }

    @Test
    void number_of_users_is_the_last_that_fits() {
        Machine machine = new Machine("m", 24 * BILLION);
        ModelFile model = model(8 * BILLION, 16 * BILLION, 0);

        long users = FitPlanner.plan(model, ask(8192, 1, machine))
                .machines()
                .getFirst()
                .users();

        assertThat(total(model, users)).isLessThanOrEqualTo(24 * BILLION);
        assertThat(total(model, users + 1)).isGreaterThan(24 * BILLION);
    }

    @Test
    void quantised_file_is_never_offered_at_more_bits_than_it_has() {
        FitPlan plan =
                FitPlanner.plan(model(8 * BILLION, 5 * BILLION, 0), ask(1024, 1, new Machine("m", 100 * BILLION)));

        assertThat(plan.machines().getFirst().fitting())
                .extracting(Need::weights)
                .containsOnly(Precision.AS_IT_IS, Precision.FOUR);
        assertThat(plan.warnings()).contains(Warning.ALREADY_QUANTISED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 2,  2048, 0, SMALL_MODEL
            8, 16, 9000, 0, LONG_CONTEXT_CACHE
            8, 16, 2048, 8, ROUTER
            8, 3,  2048, 0, FEW_BITS
            8, 16, 99999, 0, BEYOND_TRAINING
            8, 16, 2048, 0, OTHER_LANGUAGES
            8, 16, 2048, 0, CODE_AND_MATHEMATICS
            """)
    void known_losses_are_named(int parameters, int bytes, long context, long experts, Warning expected) {
        FitPlan plan = FitPlanner.plan(model(parameters * BILLION, bytes * BILLION, experts), ask(context, 1));

        assertThat(plan.warnings()).contains(expected);
    }

    @Test
    void large_model_with_a_short_context_is_not_warned_of_what_does_not_concern_it() {
        FitPlan plan = FitPlanner.plan(model(8 * BILLION, 16 * BILLION, 0), ask(2048, 1));

        assertThat(plan.warnings()).containsExactlyInAnyOrder(Warning.CODE_AND_MATHEMATICS, Warning.OTHER_LANGUAGES);
    }

    @Test
    void largest_of_all_questions_does_not_overflow() {
        ModelFile model = new ModelFile(
                ModelFormat.GGUF,
                "x",
                "",
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                "F16",
                0,
                0,
                4096,
                0,
                new Cache(Collections.nCopies(4096, new Cache.Layer(1 << 22, 0))),
                List.of());

        FitPlan plan = FitPlanner.plan(
                model, ask(FitQuestion.LONGEST_CONTEXT, FitQuestion.MOST_USERS, new Machine("m", Long.MAX_VALUE - 1)));

        assertThat(plan.needs()).allMatch(need -> need.totalBytes() > 0);
        assertThat(plan.machines().getFirst().best()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "99999999999, 1", "1, 1000001"})
    void question_without_sense_is_refused(long context, int users) {
        assertThatThrownBy(() -> new FitQuestion(context, users, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long total(ModelFile model, long users) {
        return find(FitPlanner.plan(model, ask(8192, (int) users)), Precision.AS_IT_IS, Precision.SIXTEEN)
                .totalBytes();
    }

    private static Need find(FitPlan plan, Precision weights, Precision cache) {
        return plan.needs().stream()
                .filter(need -> need.weights() == weights && need.cache() == cache)
                .findFirst()
                .orElseThrow();
    }

    private static FitQuestion ask(long context, int users, Machine... machines) {
        return new FitQuestion(context, users, List.of(machines));
    }

    private static ModelFile model(long parameters, long bytes, long experts) {
        return new ModelFile(
                ModelFormat.GGUF,
                "llama",
                "",
                parameters,
                bytes,
                "BF16",
                32_768,
                0,
                32,
                experts,
                new Cache(Collections.nCopies(32, new Cache.Layer(8 * 128 * 2, 0))),
                List.of());
    }
}
