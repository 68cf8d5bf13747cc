package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.HttpsListener;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator's day: a model gets another name, a colleague is faster, a new model waits for a second person, and the desk can be
 * used by everybody. On a stack of its own, as others count on their models; and over https, as browsers meet the gateway in a
 * house.
 */
@OnStack
@InBrowser
class ModelsDayTest {
    private static final int TRIES = 100;

    private final Stack shared;
    private final Chromium chromium;

    ModelsDayTest(Stack shared, Chromium chromium) {
        this.chromium = chromium;
        this.shared = shared;
    }

    @Test
    void model_is_renamed_over_a_conflict_and_a_new_one_waits_for_a_colleague(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("small.safetensors"), TinyModel.withHeadOf(0));
        HttpsListener https = HttpsListener.in(folder);
        Map<String, String> settings = new HashMap<>(https.settings());
        settings.put("postern.fit.folder", folder.toString());
        try (Stack stack = shared.another(settings)) {
            https.isKnownTo(stack.realm());
            Person operator = new Person(chromium, https.url(), "operator").opens("/models");
            sessionIsOfThisHostAlone(operator);
            Person colleague = new Person(chromium, stack.gateway(), "second-operator");

            seesThatServersAnswer(operator);
            writesAnAlias(operator);
            colleagueIsFaster(stack);
            savesOnTop(operator);
            Assertions.assertThat(answers(stack, "everyday")).isEqualTo(200);

            proposesAModel(operator, stack);
            asksWhetherAModelFits(operator);
            everyViewCanBeUsed(operator);
            colleagueConfirms(colleague);
            Assertions.assertThat(answers(stack, "fresh")).isEqualTo(200);
            Assertions.assertThat(operator.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
        }
    }

    private static void seesThatServersAnswer(Person operator) {
        assertThat(operator.heading("Models that can be asked")).isVisible();
        operator.sees("1 of 1 answer");
    }

    private static void writesAnAlias(Person operator) {
        operator.link("plain").click();
        operator.sees("As the configuration says");
        operator.page().getByLabel("Other names").fill("auto, everyday");
        operator.page().getByLabel("Other names").blur();
        operator.sees("One problem");
        operator.page().getByLabel("Other names").fill("everyday");
        operator.page().getByLabel("Other names").blur();
        assertThat(operator.page().getByText("One problem")).hasCount(0);
        operator.tab("What changes").click();
        assertThat(operator.page().locator("postern-model-difference")).containsText("everyday");
    }

    private static void colleagueIsFaster(Stack stack) {
        PostApi api = new PostApi(stack.gateway(), stack.tokenOf("second-operator"));
        for (var each : api.get("/api/models").json().path("models")) {
            if (each.at("/model/name").asText().equals("plain")) {
                Map<String, Object> members = new LinkedHashMap<>();
                each.path("model").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
                members.put("quantisation", "bf16");
                Reply saved = api.send(
                        "PUT",
                        "/api/models/" + each.path("id").asText(),
                        Json.write(Map.of(
                                "model",
                                members,
                                "version",
                                each.path("version").asInt())));
                Assertions.assertThat(saved.status()).as(saved.body()).isEqualTo(200);
            }
        }
    }

    private static void savesOnTop(Person operator) {
        operator.button("Save").click();
        operator.sees("Somebody else changed this model meanwhile");
        operator.button("Save mine on top of it").click();
        operator.button("Save").click();
        operator.sees("Saved; it is in force.");
        operator.sees("also everyday");
    }

    private static void proposesAModel(Person operator, Stack stack) {
        operator.link("Add a model").click();
        operator.fills("Name", "fresh");
        operator.fills("Address", stack.model().url().toString().replace("127.0.0.1", "localhost"));
        operator.page().getByLabel("Name of the model there").fill("scripted");
        operator.sees("A second person confirms this");
        operator.button("Save and ask a colleague").click();
        Locator done = operator.page().getByText("You wrote this one").first();
        done.or(operator.link("Log in again")).first().waitFor();
        if (!done.isVisible()) {
            operator.stepsUpIfAsked();
            operator.button("Save and ask a colleague").click();
        }
        operator.sees("You wrote this one");
    }

    private static void colleagueConfirms(Person colleague) {
        colleague.opens("/models#changes");
        colleague.sees("fresh");
        colleague.button("Confirm").click();
        colleague.sees("Nothing waits");
    }

    private static void sessionIsOfThisHostAlone(Person operator) {
        Assertions.assertThat(operator.page().context().cookies())
                .filteredOn(each -> each.name.contains("q_session"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    Assertions.assertThat(each.name).startsWith("__Host-");
                    Assertions.assertThat(List.of(each.secure, each.httpOnly)).containsOnly(true);
                    Assertions.assertThat(List.of(each.path, each.domain)).containsExactly("/", "127.0.0.1");
                });
    }

    private static void asksWhetherAModelFits(Person operator) {
        operator.opens("/models#fit");
        operator.page().getByLabel("Where it is").selectOption("there");
        operator.page()
                .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .selectOption("small.safetensors");
        operator.button("Work it out").click();
        operator.sees("Memory for 1 user with 8,192 tokens each");
    }

    private void everyViewCanBeUsed(Person operator) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("catalogue", "Models that can be asked");
        views.put("changes", "Changes that wait for a second person");
        views.put("fit", "Does it fit?");
        views.put("new", "A new model");
        List<String> faults = new ArrayList<>();
        for (Look look : Look.values()) {
            chromium.dress(operator.page(), look);
            views.forEach((address, heading) -> {
                operator.opens("/models#" + address);
                assertThat(operator.heading(heading).first()).isVisible();
                assertThat(operator.page().locator(".loading")).hasCount(0);
                looksAt(operator, "models-" + address, look, faults);
            });
            operator.opens("/models#catalogue");
            operator.link("plain").click();
            assertThat(operator.page().locator("postern-model-form")).isVisible();
            looksAt(operator, "models-model", look, faults);
            operator.tab("History").click();
            operator.sees("second-operator");
            looksAt(operator, "models-history", look, faults);
        }
        Assertions.assertThat(faults).isEmpty();
    }

    private static void looksAt(Person operator, String name, Look look, List<String> faults) {
        Page page = operator.page();
        Screenshots.take(page, name, look);
        Axe.faults(page).forEach(fault -> faults.add(name + " " + look + ": " + fault));
        Locator body = page.locator("body");
        Assertions.assertThat((Boolean) body.evaluate("it => it.scrollWidth <= globalThis.innerWidth"))
                .as("%s %s fits its width", name, look)
                .isTrue();
    }

    private static int answers(Stack stack, String model) {
        int status = 0;
        for (int i = 0; i < TRIES && status != 200; i++) {
            status = stack.chat().ask(Question.to(model).saying("Hello")).status();
        }
        return status;
    }
}
