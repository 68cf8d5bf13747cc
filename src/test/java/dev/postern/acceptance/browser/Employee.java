package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;

/** Somebody at the assistant. */
final class Employee {
    private final Person person;

    Employee(Chromium chromium, URI gateway) {
        this(chromium, gateway, "employee");
    }

    Employee(Chromium chromium, URI gateway, String name) {
        this.person = new Person(chromium, gateway, name).opens("/");
        assertThat(prompt()).isVisible();
    }

    Person person() {
        return person;
    }

    Page page() {
        return person.page();
    }

    /** Where one writes. */
    Locator prompt() {
        return page().getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Prompt").setExact(true));
    }

    /** The last answer. */
    Locator answer() {
        return page().getByRole(
                        AriaRole.ARTICLE,
                        new Page.GetByRoleOptions().setName("Answer").setExact(true))
                .last();
    }

    /** The last question. */
    Locator question() {
        return page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Your prompt"))
                .last();
    }

    void chooses(String model) {
        page().getByLabel("Model").first().selectOption(model);
    }

    void attaches(String name, String mediaType, byte[] bytes) {
        page().locator("input[type=file]").setInputFiles(new FilePayload(name, mediaType, bytes));
    }

    /** Asks, and waits for the whole answer. */
    void asks(String question) {
        prompt().fill(question);
        prompt().press("Enter");
        waitsForTheEnd();
    }

    void waitsForTheEnd() {
        assertThat(answer()).hasAttribute("aria-busy", "false");
    }
}
