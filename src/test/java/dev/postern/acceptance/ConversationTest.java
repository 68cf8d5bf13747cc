package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ConversationApi;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The assistant keeps conversations for their person: found again, readable by nobody else, gone when they are deleted. */
@OnStack
class ConversationTest {
    private static final int TURNS = 500;
    private static final int MOST_STATEMENTS = 5;

    private final Stack stack;
    private final ConversationApi own;
    private final String id = UUID.randomUUID().toString();

    ConversationTest(Stack stack) {
        this.stack = stack;
        this.own = new ConversationApi(stack.gateway(), stack.tokenOf("employee"));
    }

    @Test
    void conversation_is_found_again_and_stands_in_the_database_encrypted() {
        own.put(id, 0, "Where does the Heron nest?\nTell me.", "In reeds.");
        own.put(id, 1, "And the Bittern?", "Also in reeds.");
        own.put(id, 1, "And the Wagtail?", "In walls.");
        own.rename(id, "About birds");

        Reply opened = own.open(id);

        assertThat(opened.json().at("/title").asText()).isEqualTo("About birds");
        assertThat(texts(opened.json().at("/turns"), "prompt"))
                .containsExactly("Where does the Heron nest?\nTell me.", "And the Wagtail?");
        assertThat(own.list(Map.of("limit", 1)).json().at("/conversations/0/id").asText())
                .isEqualTo(id);
        assertThat(own.search("WALLS wagtail")
                        .json()
                        .at("/hits/0/conversation/id")
                        .asText())
                .isEqualTo(id);
        assertThat(own.search("Bittern").json().at("/hits")).isEmpty();
        assertThat(own.file(id, "markdown").body()).contains("# About birds", "> And the Wagtail?", "In walls.");
        assertThat(own.file(id, "json").json().at("/turns/1/answer").asText()).isEqualTo("In walls.");
        assertThat(List.of("Heron", "birds", "reeds")).noneMatch(stack.trail()::conversationsHold);
    }

    @Test
    void conversation_of_somebody_else_is_as_unknown_as_one_that_is_not_there() {
        own.put(id, 0, "Mine", "Yours");
        ConversationApi other = new ConversationApi(stack.gateway(), stack.tokenOf("operator"));

        Stream<Reply> foreign = Stream.of(id, UUID.randomUUID().toString())
                .flatMap(each -> Stream.of(
                        other.open(each),
                        other.file(each, "json"),
                        other.put(each, 1, "Theirs", "no"),
                        other.rename(each, "Theirs"),
                        other.delete(each)));

        assertThat(foreign.map(reply ->
                                reply.status() + reply.code() + reply.json().at("/error/message"))
                        .distinct())
                .singleElement()
                .asString()
                .startsWith("404not_found");
        assertThat(own.open(id).json().at("/turns/0/prompt").asText()).isEqualTo("Mine");
        assertThat(other.list(Map.of()).json().at("/conversations")).isEmpty();
        assertThat(new ConversationApi(stack.gateway(), stack.tokenOf("auditor"))
                        .list(Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thousand_messages_are_opened_with_a_few_statements() {
        ConversationApi reader = new ConversationApi(stack.gateway(), stack.tokenOf("privacy-officer"));
        for (int place = 0; place < TURNS; place++) {
            assertThat(reader.put(id, place, "Question " + place, "Answer with a few words more " + place)
                            .status())
                    .isEqualTo(200);
        }
        reader.open(id);
        logStatements(true);
        int before = stack.databaseLog().length();
        long began = System.nanoTime();

        Reply opened = reader.open(id);

        Duration took = Duration.ofNanos(System.nanoTime() - began);
        String logged = stack.databaseLog().substring(before);
        logStatements(false);
        long statements = logged.lines()
                .filter(line -> line.contains("execute") && line.contains("conversation"))
                .count();
        System.out.printf(
                "A conversation of 1,000 messages opened in %d ms, %d statements%n", took.toMillis(), statements);
        assertThat(opened.json().at("/turns")).hasSize(TURNS);
        assertThat(statements).isBetween(1L, (long) MOST_STATEMENTS);
        assertThat(reader.deleteAll().status()).isEqualTo(204);
    }

    @Test
    void row_that_was_moved_is_not_shown() {
        own.put(id, 0, "First", "one");
        own.put(id, 1, "Second", "two");
        stack.trail()
                .asAttacker("UPDATE desk.conversation_turn SET content = (SELECT content FROM desk.conversation_turn"
                        + " WHERE conversation = '" + id + "' AND place = 1) WHERE conversation = '" + id + "'");

        Reply opened = own.open(id);

        assertThat(opened.status()).isEqualTo(500);
        assertThat(opened.body()).doesNotContain("First").doesNotContain("Second");
        assertThat(own.delete(id).status()).isEqualTo(204);
    }

    @Test
    void conversation_over_its_time_is_there_no_more() {
        own.put(id, 0, "Old", "older");
        stack.trail()
                .asAttacker(
                        "UPDATE desk.conversation SET changed = changed - interval '31 days' WHERE id = '" + id + "'");

        Reply opened = own.open(id);

        assertThat(opened.status()).isEqualTo(404);
        assertThat(texts(own.list(Map.of("limit", 100)).json().at("/conversations"), "id"))
                .doesNotContain(id);
        assertThat(own.put(id, 0, "New", "newer").status()).isEqualTo(200);
        assertThat(own.open(id).json().at("/turns")).hasSize(1);
    }

    @Test
    void deleting_all_deletes_the_key_and_every_row() {
        ConversationApi reader = new ConversationApi(stack.gateway(), stack.tokenOf("policy-approver"));
        long turns = stack.trail().rows("desk.conversation_turn");
        long people = stack.trail().rows("desk.conversation_person");
        reader.put(id, 0, "Gone", "soon");
        reader.put(UUID.randomUUID().toString(), 0, "Gone", "too");

        Reply deleted = reader.deleteAll();

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(reader.list(Map.of()).json().at("/conversations")).isEmpty();
        assertThat(stack.trail().rows("desk.conversation_turn")).isEqualTo(turns);
        assertThat(stack.trail().rows("desk.conversation_person")).isEqualTo(people);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        ConversationApi reader = new ConversationApi(stack.gateway(), stack.tokenOf("policy-editor"));
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(5).toList();
        ids.forEach(each -> reader.put(each, 0, "Question", "answer"));

        JsonNode first = reader.list(Map.of("limit", 3)).json();
        JsonNode second = reader.list(
                        Map.of("limit", 3, "cursor", first.at("/next").asText()))
                .json();

        assertThat(Stream.concat(
                        texts(first.at("/conversations"), "id").stream(),
                        texts(second.at("/conversations"), "id").stream()))
                .containsExactlyElementsOf(ids.reversed());
        assertThat(second.at("/next").asText()).isEmpty();
        reader.deleteAll();
    }

    @Test
    void presets_are_offered_in_both_languages() {
        Stream<String> titles = Stream.of("en", "de")
                .map(language -> RestAssured.given()
                        .header("authorization", "Bearer " + stack.tokenOf("employee"))
                        .queryParam("language", language)
                        .get(stack.gateway().resolve("/api/presets"))
                        .jsonPath()
                        .getString("presets[0].title"));

        assertThat(titles).containsExactly("Summarise", "Zusammenfassen");
    }

    private void logStatements(boolean on) {
        stack.trail().asAttacker("ALTER SYSTEM SET log_statement = " + (on ? "'all'" : "'none'"));
        stack.trail().asAttacker("SELECT pg_reload_conf(), pg_sleep(0.5)");
    }

    private static List<String> texts(JsonNode list, String member) {
        return list.valueStream().map(each -> each.get(member).asText()).toList();
    }
}
