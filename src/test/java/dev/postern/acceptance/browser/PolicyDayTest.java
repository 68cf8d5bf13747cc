package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * An IT officer writes a rule with a typo, is led to it, tries what it does, has a colleague publish it, and sees it rolled
 * back. On a stack of its own: others count on their policy.
 */
@OnStack
@InBrowser
class PolicyDayTest {
    private static final String ACCOUNT = "DE89 3704 0044 0532 0130 00";
    private static final int TRIES = 100;
    private static final String RULE = "  - id: accounts\n    fnd: [IBAN]\n    do: mask\n";

    private static @Nullable Stack own;

    private final Stack shared;
    private final Chromium chromium;

    PolicyDayTest(Stack shared, Chromium chromium) {
        this.chromium = chromium;
        this.shared = shared;
    }

    @AfterAll
    static void close() {
        if (own != null) {
            own.close();
        }
    }

    @Test
    void rule_with_a_typo_is_mended_tried_published_by_a_colleague_and_rolled_back() {
        Stack stack = stack();
        long base = publishWhatIsInForce(stack);
        Person editor = new Person(chromium, stack.gateway(), "policy-editor").opens("/policy");
        Person approver = new Person(chromium, stack.gateway(), "policy-approver");

        String draft = beginsDraft(editor);
        writesWithTypo(editor);
        isLedToTheTypoAndMendsIt(editor);
        triesIt(editor);
        saves(editor);
        learnsWhoPublishes(editor);
        Assertions.assertThat(modelSees(stack, ACCOUNT)).contains(ACCOUNT);

        publishes(approver, draft);
        Assertions.assertThat(modelSees(stack, "[IBAN]"))
                .doesNotContain(ACCOUNT)
                .contains("[IBAN]");

        rollsBack(approver, base);
        Assertions.assertThat(modelSees(stack, ACCOUNT)).contains(ACCOUNT);
        Assertions.assertThat(editor.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    @Test
    void every_view_can_be_used_by_everybody_in_light_dark_and_narrow() {
        Stack stack = stack();
        long version = publishWhatIsInForce(stack);
        String draft = draft(stack, RULE);
        Person editor = new Person(chromium, stack.gateway(), "policy-editor").opens("/policy");
        Map<String, String> views = new LinkedHashMap<>();
        views.put("force", "In force");
        views.put("drafts", "Drafts");
        views.put("draft/" + draft, "");
        views.put("versions", "Versions");
        views.put("version/" + version, "Version " + version);
        views.put("bench", "Bench");
        views.put("figures", "Figures");
        views.put("detectors", "Detectors");

        List<String> faults = new ArrayList<>();
        for (Look look : Look.values()) {
            chromium.dress(editor.page(), look);
            views.forEach((address, heading) -> {
                editor.opens("/policy#" + address);
                if (heading.isEmpty()) {
                    editor.sees("problem");
                } else {
                    assertThat(editor.heading(heading).first()).isVisible();
                }
                assertThat(editor.page().locator(".loading")).hasCount(0);
                String name = "policy-" + address.replaceAll("/.*", "");
                Screenshots.take(editor.page(), name, look);
                Axe.faults(editor.page()).forEach(fault -> faults.add(name + " " + look + ": " + fault));
            });
        }

        testsTheDetectors(editor, faults);
        Assertions.assertThat(faults).isEmpty();
    }

    private void testsTheDetectors(Person editor, List<String> faults) {
        editor.opens("/policy#detectors");
        editor.button("Test all detectors").click();
        editor.page().locator("postern-self-test summary").click();
        for (Look look : Look.values()) {
            chromium.dress(editor.page(), look);
            Screenshots.take(editor.page(), "policy-self-test", look);
            Axe.faults(editor.page()).forEach(fault -> faults.add("policy-self-test " + look + ": " + fault));
        }
    }

    private static String beginsDraft(Person editor) {
        editor.button("Begin a draft with it").click();
        editor.fills("Title", "Mask account numbers");
        editor.button("Begin").last().click();
        editor.sees("No problems");
        return editor.page().url().replaceAll(".*#draft/", "");
    }

    private static void writesWithTypo(Person editor) {
        Locator text = document(editor);
        text.click();
        editor.page().keyboard().press("Control+End");
        editor.page().keyboard().insertText(RULE);
        editor.sees("problem");
    }

    private static void isLedToTheTypoAndMendsIt(Person editor) {
        editor.page().locator("postern-problems button").first().waitFor();
        editor.page().locator("postern-problems button", having("fnd")).first().click();
        assertThat(editor.page().locator(".shown .cm-activeLine").first()).containsText("fnd");
        assertThat(document(editor)).isFocused();
        for (int key = 0; key < "fnd".length(); key++) {
            editor.page().keyboard().press("Delete");
        }
        editor.page().keyboard().insertText("find");
        editor.sees("No problems");
    }

    private static void triesIt(Person editor) {
        editor.fills("Text to try", "Pay to " + ACCOUNT + " today");
        assertThat(editor.page().locator("#goes-on")).hasText("Pay to [IBAN] today");
        assertThat(editor.page().locator("postern-bench-result mark").first()).containsText("DE89");
        editor.sees("masked by rule accounts");
    }

    private static void saves(Person editor) {
        document(editor).click();
        editor.page().keyboard().press("Control+s");
        editor.sees("Saved as revision 2.");
    }

    private static void learnsWhoPublishes(Person editor) {
        editor.tab("Publish").click();
        editor.sees("Not by you: you wrote a part of it");
        assertThat(editor.page().locator("postern-difference .added").first()).isVisible();
    }

    private static void publishes(Person approver, String draft) {
        approver.opens("/policy#draft/" + draft);
        approver.tab("Publish").click();
        assertThat(approver.page().locator("postern-difference")).containsText("find: [IBAN]");
        approver.fills("Why it is published", "Account numbers stay here");
        approver.button("Publish revision 2").click();
        approver.sees("Published. It is in force from now on.");
    }

    private static void rollsBack(Person approver, long version) {
        approver.opens("/policy#version/" + version);
        approver.tab("Against what is in force").click();
        assertThat(approver.page().locator("postern-difference")).containsText("find: [IBAN]");
        approver.button("Roll back to it").first().click();
        approver.fills("Reason", "Too much is masked");
        approver.button("Roll back to it").last().click();
        approver.sees("Version " + version + " is in force again.");
    }

    /** What arrives at the model of a prompt; a policy is in force a second after a step at the latest. */
    private static String modelSees(Stack stack, String wanted) {
        String seen = "";
        for (int i = 0; i < TRIES && !seen.contains(wanted); i++) {
            stack.chat().ask(Question.to("plain").saying("Pay to " + ACCOUNT));
            seen = stack.model().received().isEmpty()
                    ? ""
                    : stack.model().received().getLast().text();
        }
        return seen;
    }

    private static Locator document(Person person) {
        return person.page().locator(".shown postern-code .cm-content").first();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Stack stack() {
        Stack stack = own;
        if (stack == null) {
            stack = shared.another();
            own = stack;
        }
        return stack;
    }

    /** The version that the story goes back to. */
    private static long publishWhatIsInForce(Stack stack) {
        String id = draft(stack, "");
        Reply published = new PostApi(stack.gateway(), stack.tokenOfLogin("policy-approver"))
                .post(
                        "/api/policy/drafts/" + id + "/publication",
                        Json.write(Map.of("revision", 1, "note", "As it was")));
        Assertions.assertThat(published.status()).as(published.body()).isEqualTo(201);
        return published.json().path("number").asLong();
    }

    /** A draft of what is in force with more at its end. */
    private static String draft(Stack stack, String more) {
        JsonNode inForce = Reply.of(RestAssured.given()
                        .header("authorization", "Bearer " + stack.tokenOf("policy-editor"))
                        .get(stack.gateway().resolve("/api/policy")))
                .json();
        Map<String, Object> said = new HashMap<>();
        said.put("title", "By hand");
        said.put("source", inForce.path("source").asText() + more);
        if (inForce.path("number").isNumber()) {
            said.put("base", inForce.path("number").asLong());
        }
        Reply begun = new PostApi(stack.gateway(), stack.tokenOf("policy-editor"))
                .post("/api/policy/drafts", Json.write(said));
        Assertions.assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().path("id").asText();
    }
}
