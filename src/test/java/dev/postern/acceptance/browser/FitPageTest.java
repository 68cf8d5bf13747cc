package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An operator asks whether a model of their own would fit, before anybody buys a machine for it. */
@OnStack
@InBrowser
class FitPageTest {
    /** More than the page sends at first. */
    private static final int LONG_HEAD = 9 << 20;

    private static final String OCTETS = "application/octet-stream";

    private final Stack stack;
    private final Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    FitPageTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
    }

    @Test
    void file_of_ones_own_is_counted_by_its_head_and_what_is_none_says_so() {
        Person operator = new Person(chromium, stack.gateway(), "operator").opens("/models#fit");
        List<String> sent = new ArrayList<>();
        operator.page().onRequest(request -> note(request, sent));
        assertThat(operator.heading("Does it fit?")).isVisible();
        looks(operator, "fit");

        operator.button("Work it out").click();
        operator.sees("Choose a file first.");
        chooses(operator, 0, "model.safetensors", TinyModel.withHeadOf(LONG_HEAD));
        chooses(operator, 1, "config.json", TinyModel.CONFIG);
        operator.fills("Memory of machines, in GB (optional)", "0.1; 24");
        operator.button("Work it out").click();
        operator.sees("Memory for 1 user with 4,096 tokens each");
        assertThat(operator.page().locator("postern-fit-result")).containsText("with weights as they are");
        assertThat(operator.page().locator("postern-fit-result")).containsText("whatever the precision");
        looks(operator, "fit-result");

        chooses(operator, 0, "novel.gguf", "Once upon a time.".getBytes(StandardCharsets.UTF_8));
        operator.button("Work it out").click();
        operator.sees("This is no model that can be read");
        looks(operator, "fit-refused");

        Assertions.assertThat(sent).as("the beginning, then all of the head").hasSize(3);
        Assertions.assertThat(faults).isEmpty();
        Assertions.assertThat(operator.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    @Test
    void head_that_is_cut_says_how_much_is_needed_and_nobody_but_operators_may_ask() {
        byte[] whole = TinyModel.withHeadOf(100);
        String path = "/api/models/fit?size=" + whole.length;
        String operator = stack.tokenOf("operator");

        Reply cut = send(operator, path, Arrays.copyOf(whole, 20));
        Reply head = send(
                operator, path, Arrays.copyOf(whole, cut.json().path("wanted").asInt()));
        Reply hostile = send(operator, "/api/models/fit?size=100", new byte[100]);
        Reply endless = send(operator, path.replace("size", "sizes"), whole);

        Assertions.assertThat(List.of(cut.status(), cut.code())).containsExactly(422, "head_too_short");
        Assertions.assertThat(head.json().at("/model/parameters").asInt())
                .as(head.body())
                .isEqualTo(32);
        Assertions.assertThat(List.of(hostile.status(), hostile.code())).containsExactly(422, "model_unreadable");
        Assertions.assertThat(List.of(endless.status(), endless.code())).containsExactly(400, "invalid_request");
        Assertions.assertThat(send(stack.tokenOf("auditor"), path, whole).status())
                .isEqualTo(403);
        Assertions.assertThat(new PostApi(stack.gateway(), operator)
                        .get("/api/models/fit/plan?file=../../etc/passwd")
                        .status())
                .isEqualTo(404);
    }

    private Reply send(String token, String path, byte[] body) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + token)
                .contentType(OCTETS)
                .body(body)
                .post(stack.gateway().resolve(path)));
    }

    private static void chooses(Person operator, int place, String name, byte[] content) {
        Locator chooser =
                operator.page().locator("postern-file-choice input[type=file]").nth(place);
        chooser.setInputFiles(new FilePayload(name, OCTETS, content));
        operator.sees(name);
    }

    private static void note(Request request, List<String> sent) {
        if (request.method().equals("POST") && request.url().contains("/api/models/fit")) {
            sent.add(request.url());
        }
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
