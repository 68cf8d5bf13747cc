package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody sees that an answer may be unsure, and has the larger model asked after seeing what would leave. */
@OnStack
@InBrowser
class UnsureOfferTest {

    private final Stack stack;
    private final Chromium chromium;
    private final Employee officer;
    private final Page page;

    UnsureOfferTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
        this.officer = new Employee(chromium, stack.gateway(), "privacy-officer");
        this.page = officer.page();
    }

    @Test
    void person_asks_the_larger_model_in_the_place_of_an_unsure_answer() {
        stack.model().answers(Answer.text("Guten Tag?").inPiecesOf(3).withLogprobs(-1.2));
        officer.chooses("auto");
        officer.asks("Translate into German: good morning.");
        assertThat(officer.answer()).containsText("This answer may be unsure.");
        Assertions.assertThat(faults()).isEmpty();

        askDistant().click();
        assertThat(sendIt()).isVisible();
        page.keyboard().press("Escape");
        assertThat(officer.answer()).containsText("Guten Tag?");

        stack.model().answers(Answer.text("Guten Morgen."));
        askDistant().click();
        sendIt().click();
        assertThat(officer.answer()).containsText("Guten Morgen.");
        officer.waitsForTheEnd();
        assertThat(officer.answer()).containsText("distant");
        assertThat(askDistant()).hasCount(0);
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Look look : Look.values()) {
            chromium.dress(page, look);
            Screenshots.take(page, "assistant-unsure", look);
            Axe.faults(page).forEach(fault -> faults.add(look + ": " + fault));
        }
        chromium.dress(page, Look.LIGHT);
        return faults;
    }

    private Locator askDistant() {
        return button("Ask distant");
    }

    private Locator sendIt() {
        return button("Send it to distant");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
