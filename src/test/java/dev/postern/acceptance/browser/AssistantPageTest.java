package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employee logs in with Keycloak, asks, sees the answer arrive, and learns why a prompt was stopped. */
@OnStack
@InBrowser
class AssistantPageTest {

    private final Stack stack;
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private Page page;

    AssistantPageTest(Stack stack, Chromium chromium) {
        this.stack = stack;
        this.page = chromium.newPage();
    }

    @BeforeEach
    void logIn() {
        page.onRequest(request -> addresses.add(hostOf(request)));
        page.navigate(stack.gateway().toString());
        page.locator("#username").fill("employee");
        page.locator("#password").fill("postern");
        page.locator("#kc-login").click();
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Prompt"))).isVisible();
    }

    @Test
    void answer_is_shown_while_it_arrives() {
        CountDownLatch seen = new CountDownLatch(1);
        stack.model()
                .answers(
                        Answer.text("").inPieces("First half, ", "second half.").after(2, new Step.Await(seen)));

        ask("Tell me something");

        assertThat(answer()).containsText("First half,");
        seen.countDown();
        assertThat(answer()).containsText("First half, second half.");
    }

    @Test
    void blocked_prompt_says_why_and_reaches_no_model() {
        ask("My token ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx does not work");

        assertThat(answer()).containsText("no-credentials");
        Assertions.assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void masked_value_is_announced() {
        ask("Is 4111 1111 1111 1111 a valid card?");

        assertThat(page.getByText("masked by rule").first()).containsText("payment card number");
        Assertions.assertThat(stack.model().only().text()).doesNotContain("4111");
    }

    @Test
    void page_asks_nobody_but_gateway_and_login() {
        ask("Hello");
        assertThat(answer()).containsText("Hello there.");

        Assertions.assertThat(addresses).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    private void ask(String prompt) {
        if (page.getByLabel("Model").count() > 0) {
            page.getByLabel("Model").first().selectOption("guarded");
        }
        page.getByRole(AriaRole.TEXTBOX, named("Prompt")).fill(prompt);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
    }

    private Locator answer() {
        return page.getByRole(AriaRole.ARTICLE, named("Answer")).last();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String hostOf(Request request) {
        return String.valueOf(URI.create(request.url()).getHost());
    }
}
