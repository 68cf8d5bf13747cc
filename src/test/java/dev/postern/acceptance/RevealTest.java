package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.FormBrowser;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.LoginForms;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.client.RevealApi;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was said is seen by one who asks, after two others agreed, and never unrecorded. */
@OnStack
class RevealTest {
    private static final String SECRET = "the harvest of Bluefin";
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";

    private final Stack stack;
    private final RevealApi auditor;
    private final RevealApi second;
    private final RevealApi officer;
    private final String blocked;

    RevealTest(Stack stack) {
        this.stack = stack;
        this.auditor = of("auditor");
        this.second = of("second-auditor");
        this.officer = of("privacy-officer");
        this.blocked = stack.chat()
                .ask(Question.to("guarded").saying(SECRET + " with " + KEY))
                .requestId();
    }

    @Test
    void blocked_prompt_is_read_after_an_auditor_and_a_privacy_officer_agreed() {
        String id = ask(Map.of());
        long before = stack.trail().count("ACCESS");

        Reply tooEarly = auditor.open(id, blocked);
        Reply one = second.decide(id, "approvals", Map.of());
        Reply stillTooEarly = auditor.open(id, blocked);
        Reply two = officer.decide(id, "approvals", Map.of("reason", "The case is open"));
        Reply seen = auditor.open(id, blocked);

        assertThat(List.of(tooEarly.code(), stillTooEarly.code())).containsOnly("reveal_refused");
        assertThat(one.json().path("state").asText()).as(one.body()).isEqualTo("half_approved");
        assertThat(two.json().path("state").asText()).as(two.body()).isEqualTo("approved");
        assertThat(two.json().at("/requester/name").asText()).isEqualTo("auditor");
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.json().at("/received/text").asText()).contains(SECRET).contains(KEY);
        assertThat(seen.json().at("/person/name").asText()).isEqualTo("employee");
        assertThat(seen.json().at("/clientAddress/text").asText()).isEqualTo("127.0.0.1");
        assertThat(seen.json().at("/delivered/state").asText()).isEqualTo("absent");
        assertThat(stack.trail().count("ACCESS")).isEqualTo(before + 1);
        assertThat(accesses(id)).isOne();
        assertThat(stack.trail().holds(KEY)).isFalse();
    }

    @Test
    void nobody_decides_about_their_own_and_nobody_else_reads() {
        String id = ask(Map.of());

        assertThat(auditor.decide(id, "approvals", Map.of()).code()).isEqualTo("reveal_refused");
        second.decide(id, "approvals", Map.of());
        assertThat(second.decide(id, "approvals", Map.of()).code()).isEqualTo("reveal_refused");
        officer.decide(id, "approvals", Map.of());
        assertThat(second.open(id, blocked).code()).isEqualTo("reveal_refused");
        assertThat(officer.records(id).code()).isEqualTo("reveal_refused");
    }

    @Test
    void rejection_ends_it() {
        String id = ask(Map.of());

        Reply rejected = officer.decide(id, "rejections", Map.of("reason", "Too much is asked for"));

        assertThat(rejected.json().path("state").asText()).isEqualTo("rejected");
        assertThat(second.decide(id, "approvals", Map.of()).code()).isEqualTo("reveal_refused");
        assertThat(auditor.open(id, blocked).code()).isEqualTo("reveal_refused");
    }

    @Test
    void emergency_needs_one_and_is_told_to_everybody_and_reviewed() {
        String id = ask(Map.of("breakGlass", true));

        Reply opened = officer.decide(id, "approvals", Map.of());

        assertThat(opened.json().path("state").asText()).as(opened.body()).isEqualTo("break_glass");
        assertThat(auditor.open(id, blocked).json().at("/received/text").asText())
                .contains(SECRET);
        assertThat(stack.gatewayLog()).contains("reveal_break_glass: the reveal " + id);
        assertThat(stack.trail().count("REVEAL_BREAK_GLASS")).isPositive();
        assertThat(ids(second.list(Map.of("state", "break_glass", "whose", "others"))))
                .contains(id);
        assertThat(auditor.decide(id, "reviews", Map.of("reason", "Fine")).code())
                .isEqualTo("reveal_refused");
        assertThat(second.decide(id, "reviews", Map.of("reason", "It was in order"))
                        .status())
                .isEqualTo(200);
        assertThat(ids(second.list(Map.of("state", "break_glass")))).doesNotContain(id);
    }

    @Test
    void person_is_found_by_the_name_they_log_in_with() {
        Instant now = Instant.now();
        Reply asked = auditor.ask(Map.of(
                "purpose", "A leak",
                "ticket", "CASE-18",
                "name", "employee",
                "from", now.minus(1, ChronoUnit.DAYS).toString(),
                "to", now.plus(1, ChronoUnit.DAYS).toString()));
        String id = asked.json().path("id").asText();
        second.decide(id, "approvals", Map.of());
        officer.decide(id, "approvals", Map.of());

        Reply page = auditor.records(id);

        assertThat(page.status()).as(page.body() + asked.body()).isEqualTo(200);
        assertThat(page.json().path("exchanges"))
                .extracting(each -> each.path("id").asText())
                .contains(blocked);
        assertThat(page.body()).doesNotContain(SECRET);
        assertThat(auditor.open(id, blocked).json().at("/received/text").asText())
                .contains(SECRET);
        assertThat(auditor.open(id, UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void what_an_erased_person_said_is_erased() {
        try (Stack own = stack.another()) {
            String asked = own.chat().ask(Question.to("guarded").saying(KEY)).requestId();
            RevealApi reader = new RevealApi(own.gateway(), own.tokenOfLogin("auditor"));
            String officerToken = own.tokenOfLogin("privacy-officer");
            String id = reader.ask(request(asked, Map.of())).json().path("id").asText();
            new RevealApi(own.gateway(), own.tokenOfLogin("second-auditor")).decide(id, "approvals", Map.of());
            new RevealApi(own.gateway(), officerToken).decide(id, "approvals", Map.of());
            String pseudonym =
                    own.audit().exchange(asked).json().at("/exchange/pseudonym").asText();
            int erased = RestAssured.given()
                    .header("authorization", "Bearer " + officerToken)
                    .formParam("pseudonym", pseudonym)
                    .formParam("purpose", "Request 18 to be forgotten")
                    .post(own.gateway().resolve("/api/audit/erasures"))
                    .statusCode();

            Reply seen = reader.open(id, asked);

            assertThat(erased).isEqualTo(200);
            assertThat(seen.status()).as(seen.body()).isEqualTo(200);
            assertThat(seen.json().at("/received/state").asText()).isEqualTo("erased");
            assertThat(seen.json().at("/person/state").asText()).isEqualTo("erased");
            assertThat(seen.json().at("/person/name").asText()).isEmpty();
        }
    }

    @Test
    void token_that_does_not_say_when_somebody_logged_in_is_challenged() {
        Reply refused = new RevealApi(stack.gateway(), stack.tokenOf("auditor")).ask(request(blocked, Map.of()));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("login_too_old");
        assertThat(refused.headers().get("www-authenticate").orElse(""))
                .contains("error=\"insufficient_user_authentication\"")
                .contains("max_age=\"300\"");
    }

    @Test
    void old_login_is_challenged_at_every_step() {
        try (Stack strict = stack.another(Map.of("postern.identity.recent-login", "0s"))) {
            RevealApi late = new RevealApi(strict.gateway(), strict.tokenOfLogin("auditor"));
            String id = UUID.randomUUID().toString();

            assertThat(Stream.of(
                                    late.ask(request(blocked, Map.of())),
                                    late.decide(id, "approvals", Map.of()),
                                    late.decide(id, "rejections", Map.of("reason", "No")),
                                    late.decide(id, "reviews", Map.of("reason", "No")),
                                    late.records(id),
                                    late.open(id, blocked))
                            .map(Reply::code))
                    .containsOnly("login_too_old");
            assertThat(late.list(Map.of()).status()).isEqualTo(200);
        }
    }

    @Test
    void browser_session_asks_with_its_own_token_and_not_without() {
        FormBrowser browser = LoginForms.desk(stack.gateway(), "auditor", "postern");
        String csrf = browser.request(stack.gateway())
                .get(stack.gateway().resolve("/api/session"))
                .path("csrf");
        String body = Json.write(request(blocked, Map.of()));
        URI reveals = stack.gateway().resolve("/api/audit/reveals");

        int without = browser.request(reveals)
                .contentType("application/json")
                .body(body)
                .post(reveals)
                .statusCode();
        Reply with = Reply.of(browser.request(reveals)
                .contentType("application/json")
                .header("x-postern-csrf", csrf)
                .body(body)
                .post(reveals));

        assertThat(without).isEqualTo(403);
        assertThat(with.status()).as(with.body()).isEqualTo(201);
    }

    private String ask(Map<String, ?> more) {
        Reply asked = auditor.ask(request(blocked, more));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        return asked.json().path("id").asText();
    }

    private static Map<String, Object> request(String requestId, Map<String, ?> more) {
        Map<String, Object> members = new HashMap<>(more);
        members.put("purpose", "A leak");
        members.put("ticket", "CASE-17");
        members.put("requests", List.of(requestId));
        return members;
    }

    /** How often this reveal was read by, as the trail tells it. */
    private long accesses(String reveal) {
        Reply page = stack.audit().records(Map.of("kind", "ACCESS", "limit", 100));
        long found = 0;
        for (JsonNode record : page.json().path("records")) {
            boolean opened = record.at("/fields/route").asText().equals("reveal");
            found += opened && record.at("/fields/detail").toString().contains(reveal) ? 1 : 0;
        }
        return found;
    }

    private static List<String> ids(Reply list) {
        return list.json().path("reveals").findValuesAsText("id");
    }

    private RevealApi of(String user) {
        return new RevealApi(stack.gateway(), stack.tokenOfLogin(user));
    }
}
