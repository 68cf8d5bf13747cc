package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody makes a key for their editor, uses it, gives it another secret and revokes it; an operator sees it and finds it gone. */
@OnStack
@InBrowser
class KeysPageTest {
    private static final String CHAT = "{\"model\":\"plain\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";

    private final Stack stack;
    private final Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    KeysPageTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
    }

    @Test
    void key_is_made_shown_once_used_renewed_and_revoked() {
        stack.model().answers(Answer.text("Hello."));
        Person owner = new Person(chromium, stack.gateway(), "privacy-officer").opens("/");
        owner.button("Account of privacy-officer").click();
        owner.link("API keys").click();
        assertThat(owner.heading("Your keys")).isVisible();
        owner.stepsUpIfAsked();

        String first = makes(owner);
        String second = renews(owner);
        int used = ask(second);
        Person operator = new Person(chromium, stack.gateway(), "operator").opens("/keys#all");
        assertThat(operator.page().getByText("editor on my laptop").first()).isVisible();
        looks(operator, "keys-all");
        revokes(owner);

        Assertions.assertThat(List.of(first.substring(0, 18), used, ask(second)))
                .containsExactly(second.substring(0, 18), 200, 401);
        Assertions.assertThat(first).isNotEqualTo(second);
        Assertions.assertThat(owner.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
        Assertions.assertThat(faults).isEmpty();
    }

    private String makes(Person owner) {
        owner.button("New key").click();
        owner.page().getByText("Keep it to less").click();
        owner.fills("Name", "editor on my laptop");
        owner.page().getByLabel("/v1/chat/completions").check();
        looks(owner, "keys-new");
        owner.button("Make key").click();
        String key = shown(owner);
        looks(owner, "keys-made");
        owner.button("I have copied it").click();
        assertThat(owner.heading("editor on my laptop")).isVisible();
        looks(owner, "keys");
        return key;
    }

    private static String renews(Person owner) {
        owner.button("New secret: editor on my laptop").click();
        owner.button("Make new secret").click();
        String key = shown(owner);
        owner.button("I have copied it").click();
        return key;
    }

    private static void revokes(Person owner) {
        owner.button("Revoke: editor on my laptop").click();
        owner.button("Revoke key").click();
        owner.sees("editor on my laptop was revoked.");
        assertThat(owner.heading("editor on my laptop")).hasCount(0);
    }

    private static String shown(Person owner) {
        Locator field = owner.page().getByLabel("Key", new Page.GetByLabelOptions().setExact(true));
        assertThat(field).isVisible();
        return field.inputValue();
    }

    private int ask(String key) {
        return new PostApi(stack.gateway(), key)
                .post("/v1/chat/completions", CHAT)
                .status();
    }

    private void looks(Person person, String name) {
        for (Look look : Look.values()) {
            chromium.dress(person.page(), look);
            Screenshots.take(person.page(), name, look);
            Axe.faults(person.page()).forEach(fault -> faults.add(name + " " + look + ": " + fault));
        }
        chromium.dress(person.page(), Look.LIGHT);
    }
}
