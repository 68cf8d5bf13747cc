package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A model that writes whatever runs or loads in a browser: nothing of it does, now and when it is read again. */
@OnStack
@InBrowser
class HostileAnswerTest {
    private static final int FLOOR = 40;
    private static final int AT_ONCE = 15;

    /** What an answer may not become, looked for through all shadow roots. */
    private static final String BECOME = """
            () => {
              const found = [];
              const walk = (root) => root.querySelectorAll('*').forEach((each) => {
                if (each.shadowRoot) walk(each.shadowRoot);
                if (each.matches('.answer script, .answer img, .answer iframe, .answer object, .answer embed, .answer a,'
                    + ' .answer form, .answer input, .answer style, .answer link, .answer base, .answer meta,'
                    + ' .answer math, .answer video, .answer audio, .answer svg')) {
                  found.push(each.outerHTML);
                }
                for (const name of each.getAttributeNames()) {
                  if (name.startsWith('on') || /javascript:/i.test(each.getAttribute(name))) {
                    found.push(each.tagName + ' ' + name);
                  }
                }
              });
              walk(document);
              return found;
            }
            """;

    private final Stack stack;
    private final Chromium chromium;

    HostileAnswerTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
    }

    @Test
    void nothing_in_an_answer_runs_or_loads() {
        List<String> payloads = payloads();
        Assertions.assertThat(payloads).hasSizeGreaterThanOrEqualTo(FLOOR);
        Employee employee = new Employee(chromium, stack.gateway());
        Page page = employee.page();
        List<String> asked = new CopyOnWriteArrayList<>();
        List<String> dialogs = new CopyOnWriteArrayList<>();
        List<String> pages = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.context().onPage(opened -> pages.add(opened.url()));
        employee.chooses("plain");
        page.onRequest(request -> asked.add(request.url()));

        for (List<String> some : portions(payloads)) {
            stack.model().answers(Answer.text(String.join("\n\n", some)));
            employee.asks("Go on");
            assertThat(employee.answer()).containsText(Pattern.compile("evil|window\\.ran"));
        }
        String address = page.url();
        page.reload();
        assertThat(employee.answer()).isVisible();

        Assertions.assertThat(page.url()).isEqualTo(address);
        Assertions.assertThat((List<?>) page.evaluate(BECOME)).isEmpty();
        Assertions.assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
        Assertions.assertThat(dialogs).isEmpty();
        Assertions.assertThat(pages).isEmpty();
        Assertions.assertThat(asked)
                .isNotEmpty()
                .allMatch(url -> url.startsWith(stack.gateway().toString()))
                .noneMatch(url -> url.contains("evil") || url.contains("leak"));
    }

    private static List<List<String>> portions(List<String> payloads) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < payloads.size(); from += AT_ONCE) {
            portions.add(payloads.subList(from, Math.min(payloads.size(), from + AT_ONCE)));
        }
        return portions;
    }

    /** One a paragraph. */
    private static List<String> payloads() {
        try (InputStream in = HostileAnswerTest.class.getResourceAsStream("/hostile-answers.txt")) {
            String text = new String(
                    Objects.requireNonNull(in, "hostile-answers.txt").readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip().split("\n\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
