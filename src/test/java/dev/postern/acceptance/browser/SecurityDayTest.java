package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What those who look after others do by hand: watch, keep, read in an emergency, and hear who was stopped for nothing. */
@OnStack
@InBrowser
class SecurityDayTest {
    private static final String CARD = "order 4111 1111 1111 1111 in our catalogue";

    private static final Pattern MORE_CAME_IN = Pattern.compile("[1-9]\\d* more came in meanwhile");

    private final Stack stack;
    private final Chromium chromium;

    SecurityDayTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
    }

    @Test
    void hold_is_placed_by_one_and_released_by_two() {
        String matter = "Case " + UUID.randomUUID();
        Person officer = new Person(chromium, stack.gateway(), "privacy-officer").opens("/audit#holds/new");
        officer.fills("Matter", matter);
        officer.fills("Reason", "A letter came");
        officer.fills("First day", "2026-01-05");
        officer.page().getByLabel("Last day").fill("2026-01-06");
        officer.sees("This keeps everything of everybody on these days.");
        officer.button("Place the hold").click();
        officer.sees("The hold is in force.");

        takesTheNextStep(officer, matter, "Ask for release", "Ask for release");
        officer.sees("You asked for the release.");
        takesTheNextStep(officer, matter, "Release", "Release for good");
        assertThat(officer.page().locator("postern-failure")).containsText("a second person has to");
        Person auditor = new Person(chromium, stack.gateway(), "auditor").opens("/audit#holds");
        takesTheNextStep(auditor, matter, "Release", "Release for good");

        auditor.sees("The hold is released.");
        assertThat(card(auditor, matter)).containsText("released");
    }

    @Test
    void emergency_is_read_after_one_agreed_and_reviewed_by_the_other_side() {
        String asked = stack.chat().ask(Question.to("guarded").saying(CARD)).requestId();
        String purpose = "Emergency " + UUID.randomUUID();
        Person auditor = new Person(chromium, stack.gateway(), "auditor").opens("/audit#reveals/new?request=" + asked);
        auditor.stepsUpIfAsked();
        auditor.fills("Purpose", purpose);
        auditor.fills("Ticket", "CASE-18");
        auditor.page().getByLabel("This is an emergency").check();
        auditor.sees("One approval is enough.");
        auditor.button("Ask").click();
        assertThat(auditor.heading(purpose)).isVisible();

        decides("second-auditor", purpose, "Approve");
        auditor.page().reload();
        auditor.stepsUpIfAsked();
        auditor.button("Open and record it").click();
        auditor.sees(CARD);
        decides("privacy-officer", purpose, "Review");

        auditor.page().reload();
        auditor.sees("emergency, reviewed");
    }

    @Test
    void what_happens_shows_at_once_and_waits_while_somebody_reads() {
        Person auditor = new Person(chromium, stack.gateway(), "auditor").opens("/audit#live");
        auditor.sees("Following");
        String first = stack.chat().ask(Question.to("plain").saying("One")).requestId();
        assertThat(row(auditor, first)).isVisible();

        auditor.button("Pause").click();
        String second = stack.chat().ask(Question.to("plain").saying("Two")).requestId();
        assertThat(auditor.page().getByText(MORE_CAME_IN).first()).isVisible();
        assertThat(row(auditor, second)).hasCount(0);
        auditor.button("Follow").click();

        assertThat(row(auditor, second)).isVisible();
    }

    @Test
    void reported_mistake_reaches_those_who_write_the_policy() {
        String comment = "An order number " + UUID.randomUUID();
        reports(stack.chat().ask(Question.to("guarded").saying(CARD)).requestId(), comment);
        Person editor = new Person(chromium, stack.gateway(), "policy-editor").opens("/policy#reports");
        Locator report =
                editor.page().locator("postern-report").filter(new Locator.FilterOptions().setHasText(comment));
        assertThat(report.locator("mark")).containsText("4111 1111 1111 1111");

        report.getByText("The rule was right").click();
        editor.page().getByLabel("Reason").fill("It is a card");
        editor.button("Settle").click();

        editor.sees("The report is settled.");
        assertThat(report).hasCount(0);
        Assertions.assertThat(editor.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    private void reports(String asked, String comment) {
        Reply reply = new PostApi(stack.gateway(), stack.tokenOf("employee"))
                .post(
                        "/api/reports",
                        Json.write(Map.of(
                                "requestId",
                                asked,
                                "rule",
                                "cards",
                                "type",
                                "PAYMENT_CARD",
                                "direction",
                                "prompt",
                                "comment",
                                comment,
                                "fragment",
                                CARD)));
        Assertions.assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private static void takesTheNextStep(Person person, String matter, String step, String act) {
        card(person, matter)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(step).setExact(true))
                .click();
        person.button(act).last().click();
    }

    private void decides(String colleague, String purpose, String act) {
        Person person = new Person(chromium, stack.gateway(), colleague).opens("/audit#reveals");
        person.link(purpose).click();
        person.button(act).click();
        person.page().getByLabel("Reason").fill("The case is open");
        person.button(act).last().click();
        person.sees(act.equals("Review") ? "You reviewed the emergency." : "You approved the reveal.");
    }

    private static Locator card(Person person, String matter) {
        return person.page().locator("li.card").filter(new Locator.FilterOptions().setHasText(matter));
    }

    private static Locator row(Person person, String exchange) {
        return person.page().locator("a[href='#exchanges/" + exchange + "']");
    }
}
