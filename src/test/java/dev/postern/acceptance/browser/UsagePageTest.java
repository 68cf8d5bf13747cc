package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An operator sees what groups used, sets a limit, changes it and takes it back; an auditor sees the figures and no limits. */
@OnStack
@InBrowser
class UsagePageTest {

    private final Stack stack;
    private final Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    UsagePageTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
    }

    @Test
    void usage_is_seen_and_a_limit_is_set_changed_and_taken_back() {
        stack.model().answers(Answer.text("Hello to you."));
        stack.chat().ask(Question.to("plain").saying("Hello"));
        Person operator = new Person(chromium, stack.gateway(), "operator").opens("/usage");
        Locator limits = operator.page().locator("postern-limits");
        assertThat(operator.heading("Usage by group")).isVisible();
        assertThat(limits).containsText("No limit is set");
        looks(operator, "usage-empty");

        operator.button("Set a limit").click();
        looks(operator, "usage-limit");
        operator.fills("Which one (optional)", "/nobody");
        operator.fills("How many at most (optional)", "many");
        operator.button("Save").click();
        operator.sees("This is a whole number, 0 or more.");
        operator.fills("How many at most (optional)", "1,000,000");
        operator.button("Save").click();
        assertThat(limits).containsText("group /nobody");
        assertThat(limits).containsText("1,000,000 tokens per day");
        awaitUsage(operator);
        looks(operator, "usage");

        operator.button("Change: group /nobody").click();
        operator.fills("How many at most (optional)", "");
        operator.button("Save").click();
        assertThat(limits).containsText("any number of tokens per day");
        operator.button("Take back: group /nobody").click();
        operator.button("Take back").last().click();
        assertThat(limits).containsText("No limit is set");

        Person auditor = new Person(chromium, stack.gateway(), "auditor").opens("/usage");
        assertThat(auditor.heading("Usage by group")).isVisible();
        assertThat(auditor.page().locator("postern-limits")).hasCount(0);
        Assertions.assertThat(stack.trail().count("QUOTA_CHANGED")).isGreaterThanOrEqualTo(3);
        Assertions.assertThat(faults).isEmpty();
        Assertions.assertThat(operator.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    /** Figures are written every second. */
    private static void awaitUsage(Person operator) {
        Locator table = operator.page().locator("postern-usage-desk .table").first();
        for (int i = 0; i < 20 && table.count() == 0; i++) {
            operator.page().waitForTimeout(250);
            operator.opens("/usage");
            operator.page().locator("postern-limits .table").waitFor();
        }
        assertThat(table).containsText("plain");
    }

    private void looks(Person person, String name) {
        for (Look look : Look.values()) {
            chromium.dress(person.page(), look);
            Screenshots.take(person.page(), name, look);
            Axe.faults(person.page()).forEach(fault -> faults.add(name + " " + look + ": " + fault));
            Assertions.assertThat((Boolean)
                            person.page().locator("body").evaluate("it => it.scrollWidth <= globalThis.innerWidth"))
                    .as("%s %s fits its width", name, look)
                    .isTrue();
        }
        chromium.dress(person.page(), Look.LIGHT);
    }
}
