package dev.postern.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Token;
import dev.postern.policy.token.Vault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationVaultsTest {
    private static final int THREADS = 64;
    private static final int CONVERSATIONS = 10_000;
    private static final SensitiveText VALUE = SensitiveText.of("jane@example.com");

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());

    private ConversationVaults vaults(int most) {
        return new ConversationVaults(Duration.ofHours(12), most, clock, new SecureRandom());
    }

    @Test
    void conversation_finds_its_values_again() {
        ConversationVaults vaults = vaults(10);
        Token token = vaults.open(requester("a"), "talk").keep("EMAIL", VALUE, Restore.ALWAYS);

        Vault again = vaults.open(requester("a"), "talk");

        assertThat(again.kept(token)).isNotNull();
    }

    @Test
    void nobody_gets_at_the_values_of_another_by_naming_their_conversation() {
        ConversationVaults vaults = vaults(10);
        Token token = vaults.open(requester("a"), "talk").keep("EMAIL", VALUE, Restore.ALWAYS);

        Vault other = vaults.open(requester("b"), "talk");

        assertThat(other.kept(token)).isNull();
        assertThat(vaults.open(requester("a"), "other talk").kept(token)).isNull();
    }

    @Test
    void conversation_that_rests_too_long_is_forgotten() {
        ConversationVaults vaults = vaults(10);
        vaults.open(requester("a"), "talk").keep("EMAIL", VALUE, Restore.ALWAYS);
        now.addAndGet(Duration.ofHours(12).toMillis() + 1);

        Vault again = vaults.open(requester("a"), "talk");

        assertThat(again.isEmpty()).isTrue();
        assertThat(vaults.count()).isEqualTo(1);
    }

    @Test
    void conversation_that_rested_longest_goes_first_when_there_are_too_many() {
        ConversationVaults vaults = vaults(2);
        vaults.open(requester("a"), "1").keep("EMAIL", VALUE, Restore.ALWAYS);
        vaults.open(requester("a"), "2").keep("EMAIL", VALUE, Restore.ALWAYS);
        vaults.open(requester("a"), "1");

        vaults.open(requester("a"), "3");

        assertThat(vaults.count()).isEqualTo(2);
        assertThat(vaults.open(requester("a"), "1").isEmpty()).isFalse();
        assertThat(vaults.open(requester("a"), "2").isEmpty()).isTrue();
    }

    @Test
    void deleted_conversation_takes_its_values_with_it() {
        ConversationVaults vaults = vaults(10);
        vaults.open(requester("a"), "talk").keep("EMAIL", VALUE, Restore.ALWAYS);

        vaults.forget(requester("a"), "talk");

        assertThat(vaults.open(requester("a"), "talk").isEmpty()).isTrue();
    }

    @Test
    void ten_thousand_conversations_on_many_threads_never_mix() throws Exception {
        Policy policy = policy();
        ConversationVaults vaults = vaults(CONVERSATIONS);
        List<Future<Integer>> mixed;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            mixed = threads.invokeAll(IntStream.range(0, THREADS)
                    .mapToObj(thread -> (java.util.concurrent.Callable<Integer>) () -> talk(policy, vaults, thread))
                    .toList());
        }

        for (Future<Integer> one : mixed) {
            assertThat(one.get()).isZero();
        }
        assertThat(vaults.count()).isEqualTo(CONVERSATIONS);
    }

    /** Two requests in every conversation of a thread; gives how many answers showed anything but the own values. */
    private static int talk(Policy policy, ConversationVaults vaults, int thread) {
        int mixed = 0;
        for (int turn = 0; turn < 2; turn++) {
            for (int i = thread; i < CONVERSATIONS; i += THREADS) {
                String own = "user" + i + "@example.com";
                String late = "late" + i + "@example.com";
                Circumstances circumstances = new Circumstances(requester("p" + i % 97), "m", Zone.LOCAL);
                Vault vault = vaults.open(circumstances.requester(), "talk " + i);
                String text = turn == 0 ? "Mail " + own : "Mail " + late + " and " + own;
                Verdict verdict = policy.judge(circumstances, List.of(segment(text)), vault);
                String seen = verdict.texts().getFirst().reveal();
                String expected = turn == 0 ? "Mail [EMAIL_1]" : "Mail [EMAIL_2] and [EMAIL_1]";
                String answer = answer(policy.guard(circumstances, vault, "a", AnswerText.PROSE), seen);
                mixed += seen.equals(expected) && answer.equals(text) ? 0 : 1;
            }
        }
        return mixed;
    }

    private static String answer(TextGuard guard, String text) {
        return ((Guarded.Passed) guard.push(text)).text() + ((Guarded.Passed) guard.finish()).text();
    }

    private static Segment segment(String text) {
        return new Segment("messages[0].content", SegmentRole.USER, SensitiveText.of(text), false);
    }

    private static Policy policy() {
        String source = """
                policy: test
                rules:
                  - id: mail
                    find: [EMAIL]
                    do: tokenise
                """;
        return ((PolicyReading.Accepted) PolicyReader.read(source)).policy();
    }

    private static Requester requester(String subject) {
        return new Requester(subject, subject, Set.of(), Set.of(), "test", Requester.Credential.ACCESS_TOKEN);
    }
}
