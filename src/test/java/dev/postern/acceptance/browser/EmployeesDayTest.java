package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An employee who never read a manual asks, attaches, sees what happens to it, and finds it all again. */
@OnStack
@InBrowser
class EmployeesDayTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String DEAL = "Kestrel";

    /** One of each kind of block. */
    private static final String EVERYTHING = """
            Paid by [PAYMENT_CARD]:

            - one
            - two

            ```
            code
            ```

            | a | b |
            |---|---|
            | 1 | 2 |""";

    private final Stack stack;
    private final Chromium chromium;
    private final Employee employee;
    private final Page page;

    EmployeesDayTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
        this.employee = new Employee(chromium, stack.gateway());
        this.page = employee.page();
    }

    @Test
    void employee_asks_about_a_file_changes_the_question_and_finds_the_conversation_again() throws IOException {
        employee.chooses("guarded");
        attachesABill();
        changesTheQuestion();
        asksAgain();
        findsItAfterAReload();
        takesItAlong();
        deletesIt();

        Assertions.assertThat(employee.person().hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    private void attachesABill() {
        employee.attaches("virus.exe", "application/octet-stream", new byte[] {1});
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("virus.exe was not attached");
        employee.attaches("bill.pdf", "application/pdf", PdfFile.of("Charged to card " + CARD));
        assertThat(page.getByText("virus.exe was not attached")).hasCount(0);
        stack.model().answers(Answer.text("It is a **bill**, paid by [PAYMENT_CARD]."));

        employee.asks("What is this?");

        assertThat(employee.question()).containsText("bill.pdf");
        assertThat(employee.question()).containsText("1 × payment card number in bill.pdf masked by rule cards");
        assertThat(employee.answer()).containsText("It is a bill, paid by [PAYMENT_CARD]");
        Assertions.assertThat(stack.model().only().text())
                .contains("File bill.pdf")
                .doesNotContain("4111");
    }

    private void changesTheQuestion() {
        stack.model().forget();
        stack.model().answers(Answer.text("A bill for **paper**."));

        employee.person().button("Edit").click();
        assertThat(employee.prompt()).hasValue("What is this?");
        employee.asks("What is this, in five words?");

        assertThat(employee.answer()).containsText("A bill for paper.");
        assertThat(page.getByText("What is this?", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        Assertions.assertThat(stack.model().only().text()).contains("File bill.pdf");
    }

    private void asksAgain() {
        stack.model().answers(Answer.text("A bill for ink."));

        employee.person().button("Ask again").click();

        assertThat(employee.answer()).containsText("A bill for ink.");
        employee.waitsForTheEnd();
        assertThat(listed()).containsText("What is this, in five words?");
    }

    private void findsItAfterAReload() {
        page.reload();

        assertThat(employee.answer()).containsText("A bill for ink.");
        assertThat(employee.question()).containsText("not kept");
        assertThat(employee.question()).containsText("What is this, in five words?");
        System.out.printf("First paint of the assistant after %.0f ms%n", firstPaint());

        employee.person().button("New chat").click();
        assertThat(employee.person().heading("What can I help you with?")).isVisible();
        page.getByRole(AriaRole.SEARCHBOX).fill("ink bill");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page.getByText("1 found.")).isVisible();
        listed().getByText("What is this").first().click();
        assertThat(employee.answer()).containsText("A bill for ink.");
    }

    private void takesItAlong() throws IOException {
        employee.person().button("Actions for What is this, in five words?").click();
        employee.person().button("Rename").click();
        page.getByLabel("Title of the conversation").fill("The bill");
        page.getByLabel("Title of the conversation").press("Enter");
        assertThat(listed()).containsText("The bill");

        employee.person().button("Actions for The bill").click();
        Download file = employee.person()
                .saves(() -> employee.person().link("Export as Markdown").click());

        Assertions.assertThat(Files.readString(file.path())).contains("# The bill", "A bill for ink.");
    }

    private void deletesIt() {
        Locator delete = listed().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Delete").setExact(true));
        if (!delete.isVisible()) {
            employee.person().button("Actions for The bill").click();
        }
        delete.click();
        assertThat(employee.person().heading("Delete “The bill”?")).isVisible();
        page.locator("postern-confirm .grave").click();

        assertThat(page.getByText("The conversation was deleted.")).isVisible();
        assertThat(listed().getByText("The bill")).hasCount(0);
        page.reload();
        assertThat(employee.person().heading("What can I help you with?")).isVisible();
    }

    @Test
    void token_stands_for_a_value_until_the_answer_has_it_again() {
        employee.chooses("tokenised");
        stack.model().answers(Answer.text("I wrote to [EMAIL_1] about [CARD_1]."));

        employee.asks("Tell jane@example.com about " + CARD);

        assertThat(employee.question()).containsText("replaced by a token by rule tokens");
        assertThat(employee.answer()).containsText("I wrote to jane@example.com");
        employee.waitsForTheEnd();
        Assertions.assertThat(employee.answer().locator("mark").allInnerTexts())
                .containsExactly("jane@example.com", CARD);
        Locator restored = employee.answer().locator("mark").first();
        restored.focus();
        assertThat(page.getByText("the model had a token here").first()).isVisible();
        page.keyboard().press("Escape");
        Assertions.assertThat(employee.question().locator("mark").allInnerTexts())
                .containsExactly("jane@example.com", CARD);
    }

    @Test
    void rule_that_asks_why_gets_a_reason_and_the_same_prompt_goes() {
        employee.chooses("guarded");
        stack.model().answers(Answer.text("Understood."));
        employee.prompt().fill("What about " + DEAL + "?");
        employee.prompt().press("Enter");
        assertThat(employee.person().heading("Policy asks why")).isVisible();
        assertThat(page.locator("postern-justify")).containsText("Deals are confidential.");
        Assertions.assertThat(stack.model().received()).isEmpty();

        page.getByLabel("Why is it needed?").fill("Offer for the customer, who owns it (ä)");
        employee.person().button("Send with this reason").click();

        assertThat(employee.answer()).containsText("Understood.");
        employee.waitsForTheEnd();
        Assertions.assertThat(stack.model().only().text()).contains(DEAL);

        employee.person().button("Report a mistake").first().click();
        page.getByLabel("What is it? (optional)").fill("The name of a street");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Report").setExact(true))
                .click();
        assertThat(page.getByText("Thank you. The policy desk will look at it."))
                .isVisible();
    }

    @Test
    void template_is_filled_in_by_keyboard_and_changed_before_it_is_sent() {
        assertThat(employee.person().button("Templates (/)").first()).isVisible();
        employee.prompt().focus();
        page.keyboard().press("/");
        assertThat(employee.person().heading("Templates")).isVisible();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.getByLabel("Into", new Page.GetByLabelOptions().setExact(true)).selectOption("French");
        page.getByLabel("Text (optional)").fill("Good morning");
        employee.person().button("Put into the prompt").click();

        assertThat(employee.prompt()).hasValue(Pattern.compile("into French[\\s\\S]*Good morning"));
        page.keyboard().type(" to all");
        page.keyboard().press("Enter");

        employee.waitsForTheEnd();
        Assertions.assertThat(stack.model().only().text()).contains("Good morning to all");
    }

    @Test
    void answer_is_stopped_and_a_change_drops_later_questions_only_after_a_yes() {
        stack.model().answers(Answer.text("One."));
        employee.asks("First");
        employee.asks("Second");
        employee.person().button("Edit").first().click();
        employee.prompt().fill("First, changed");
        employee.prompt().press("Enter");
        employee.person().button("Cancel").click();
        Assertions.assertThat(employee.page().locator("postern-turn").count()).isEqualTo(2);

        stack.model().answers(Answer.endlessChat());
        employee.prompt().press("Enter");
        employee.person().button("Send and drop them").click();
        assertThat(employee.answer()).hasAttribute("aria-busy", "true");
        page.keyboard().press("Escape");

        assertThat(employee.answer()).containsText("You stopped the answer here.");
        assertThat(employee.page().locator("postern-turn")).hasCount(1);
    }

    @Test
    void every_view_can_be_used_by_everybody_in_every_light_and_on_a_telephone() {
        stack.model().answers(Answer.text(EVERYTHING));
        List<String> faults = new ArrayList<>();
        for (Look look : Look.values()) {
            chromium.dress(page, look);
            page.navigate(stack.gateway().toString());
            assertThat(employee.person().button("Summarise")).isVisible();
            check("assistant-welcome", look, faults);
            employee.chooses("guarded");
            employee.attaches("note.txt", "text/plain", "A note".getBytes(StandardCharsets.UTF_8));
            employee.asks("Is " + CARD + " a card, and is jane@example.com an address?");
            check("assistant-conversation", look, faults);
            page.keyboard().press("Control+/");
            check("assistant-keys", look, faults);
            page.keyboard().press("Escape");
            employee.prompt().press("/");
            employee.person().button("Draft").last().click();
            check("assistant-template", look, faults);
            page.keyboard().press("Escape");
            if (look == Look.NARROW) {
                page.keyboard().press("Control+k");
                assertThat(page.getByRole(AriaRole.SEARCHBOX)).isVisible();
                check("assistant-drawer", look, faults);
                page.keyboard().press("Escape");
            }
        }

        Assertions.assertThat(faults).isEmpty();
    }

    private void check(String name, Look look, List<String> faults) {
        Screenshots.take(page, name, look);
        Axe.faults(page).forEach(fault -> faults.add(name + " " + look + ": " + fault));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            faults.add(name + " " + look + ": scrolls sideways");
        }
    }

    private Locator listed() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Your conversations"));
    }

    private double firstPaint() {
        return ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"))
                .doubleValue();
    }
}
