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

/** Somebody leaves the choice of a model to the gateway, sees what would leave for a larger one, and decides. */
@OnStack
@InBrowser
class ConsentDialogTest {
    private static final String CARD = "4539578763621486";
    private static final String HARD =
            "Prove that there are infinitely many primes of the form 4k+3, derive a lower bound for how many"
                    + " lie below n, and compare it step by step with Dirichlet's theorem. Bill it to " + CARD + ".";

    private final Stack stack;
    private final Chromium chromium;
    private final Employee officer;
    private final Page page;

    ConsentDialogTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
        this.officer = new Employee(chromium, stack.gateway(), "privacy-officer");
        this.page = officer.page();
    }

    @Test
    void person_sees_what_would_leave_and_decides() {
        officer.chooses("auto");
        officer.prompt().fill(HARD);
        officer.prompt().press("Enter");
        assertThat(leaving()).containsText("[CARD_1]");
        Assertions.assertThat(leaving().textContent()).doesNotContain(CARD);
        Assertions.assertThat(faults()).isEmpty();

        stack.model().answers(Answer.text("A sketch."));
        page.getByRole(AriaRole.BUTTON, named("Answer here with tokenised")).click();
        officer.waitsForTheEnd();
        assertThat(officer.answer()).containsText("A sketch.");
        assertThat(officer.answer()).containsText("tokenised");

        stack.model().answers(Answer.text("A proof."));
        officer.prompt().fill(HARD + " Again.");
        officer.prompt().press("Enter");
        page.getByRole(AriaRole.BUTTON, named("Send it to distant")).click();
        officer.waitsForTheEnd();
        assertThat(officer.answer()).containsText("A proof.");
        assertThat(officer.answer()).containsText("distant");
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Look look : Look.values()) {
            chromium.dress(page, look);
            Screenshots.take(page, "assistant-consent", look);
            Axe.faults(page).forEach(fault -> faults.add(look + ": " + fault));
        }
        chromium.dress(page, Look.LIGHT);
        return faults;
    }

    private Locator leaving() {
        return page.getByRole(AriaRole.REGION, named("What would go out"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
