package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An auditor finds out about a blocked prompt, sees it with the consent of two others, and takes the evidence away. */
@OnStack
@InBrowser
class AuditorsDayTest {
    private static final String SECRET = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";

    /** Mark-up and addresses that a page must show and never follow. */
    private static final String BAIT =
            "<img src=\"http://evil.example.com/a.png\"> [look](http://evil.example.com) <script>alert(1)</script>";

    private static final int SEAL_TRIES = 60;
    private static final int PAUSE_MILLIS = 500;

    private final Stack stack;
    private final Chromium chromium;

    AuditorsDayTest(Stack stack, Chromium chromium) {
        this.chromium = chromium;
        this.stack = stack;
    }

    @Test
    void auditor_finds_a_blocked_prompt_sees_it_after_two_others_agreed_and_takes_the_evidence_away() {
        String blocked = block();
        String purpose = "Leak " + UUID.randomUUID();
        Person auditor = new Person(chromium, stack.gateway(), "auditor");

        auditor.opens("/audit");
        findsIt(auditor, blocked);
        seesItsProof(auditor);
        asksToSeeIt(auditor, purpose);
        for (String colleague : List.of("second-auditor", "privacy-officer")) {
            agrees(new Person(chromium, stack.gateway(), colleague), purpose);
        }
        opensIt(auditor);
        takesTheEvidenceAway(auditor);
        verifiesTheTrail(auditor);

        Assertions.assertThat(auditor.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    @Test
    void login_anew_leads_back_to_where_the_auditor_was() {
        Person auditor = new Person(chromium, stack.gateway(), "auditor").opens("/audit#reveals");
        assertThat(auditor.heading("Reveals")).isVisible();

        auditor.page().navigate(stack.gateway().resolve("/audit#holds").toString());
        auditor.page()
                .evaluate("() => { location.href = '/login/again?back=' + encodeURIComponent('/audit#reveals'); }");
        auditor.page().locator("#password").waitFor();
        auditor.logsIn();

        assertThat(auditor.heading("Reveals")).isVisible();
    }

    @Test
    void privacy_officer_is_offered_reveals_and_holds_only() {
        Person officer = new Person(chromium, stack.gateway(), "privacy-officer").opens("/audit");
        assertThat(officer.heading("Reveals")).isVisible();

        assertThat(officer.page().locator("nav[aria-label='Views of the audit desk'] a"))
                .hasText(new String[] {"Reveals", "Holds"});
        officer.opens("/audit#exchanges");
        officer.sees("This view is for auditors");
    }

    @Test
    void every_view_can_be_used_by_everybody_in_light_dark_and_narrow() {
        String blocked = block();
        Person auditor = new Person(chromium, stack.gateway(), "auditor").opens("/audit");
        Map<String, String> views = new LinkedHashMap<>();
        views.put("overview", "Overview");
        views.put("exchanges", "Exchanges");
        views.put("exchanges/" + blocked, "Exchange of");
        views.put("live", "Live");
        views.put("reveals", "Reveals");
        views.put("reveals/new", "Ask for a reveal");
        views.put("holds", "Holds");
        views.put("holds/new", "Place a hold");
        views.put("exports", "Exports");
        views.put("integrity", "Integrity");

        List<String> faults = new ArrayList<>();
        for (Look look : Look.values()) {
            chromium.dress(auditor.page(), look);
            views.forEach((address, heading) -> {
                auditor.opens("/audit#" + address);
                assertThat(auditor.heading(heading).first()).isVisible();
                assertThat(auditor.page().locator(".loading")).hasCount(0);
                String name = "audit-" + address.replace('/', '-').replace(blocked, "one");
                Screenshots.take(auditor.page(), name, look);
                Axe.faults(auditor.page()).forEach(fault -> faults.add(name + " " + look + ": " + fault));
                if (isWiderThanTheWindow(auditor)) {
                    faults.add(name + " " + look + ": scrolls sideways");
                }
            });
        }

        Assertions.assertThat(faults).isEmpty();
        Assertions.assertThat(auditor.hosts()).allMatch("127.0.0.1"::equals);
    }

    private String block() {
        return stack.chat()
                .ask(Question.to("guarded").saying("My token " + SECRET + " fails. " + BAIT))
                .requestId();
    }

    private static void findsIt(Person auditor, String blocked) {
        auditor.link("Exchanges").first().click();
        auditor.page().getByLabel("Decision").selectOption("block");
        auditor.button("Show").click();
        Locator row = auditor.page().locator("a[href='#exchanges/" + blocked + "']");
        assertThat(row).isVisible();
        row.click();
        assertThat(auditor.heading("Exchange of")).isVisible();
        auditor.sees("no-credentials");
        auditor.sees("Refused; nothing left the gateway");
    }

    /** A new record is under a seal within seconds. */
    private static void seesItsProof(Person auditor) {
        auditor.tab("Proof").click();
        auditor.sees("What the proof proves");
        Locator proof = auditor.page().getByText("c2sp.org/tlog-proof");
        for (int tries = 0; tries < SEAL_TRIES && proof.count() == 0; tries++) {
            auditor.button("Download the proof").first().click();
            proof.or(auditor.page().getByText("This record is not under a seal yet"))
                    .waitFor();
            auditor.page().waitForTimeout(PAUSE_MILLIS);
        }
        assertThat(proof).isVisible();
    }

    private static void asksToSeeIt(Person auditor, String purpose) {
        auditor.link("Ask for a reveal").click();
        auditor.stepsUpIfAsked();
        auditor.fills("Purpose", purpose);
        auditor.fills("Ticket", "CASE-17");
        auditor.button("Ask").click();
        assertThat(auditor.heading(purpose)).isVisible();
        auditor.sees("waiting for both sides");
        auditor.sees("You asked, so others decide.");
    }

    private static void agrees(Person colleague, String purpose) {
        colleague.opens("/audit#reveals");
        colleague.link(purpose).click();
        colleague.button("Approve").click();
        colleague.page().getByLabel("Reason").fill("The case is open");
        colleague.button("Approve").last().click();
        colleague.sees("You approved the reveal.");
    }

    private static void opensIt(Person auditor) {
        auditor.page().reload();
        auditor.sees("approved");
        auditor.stepsUpIfAsked();
        auditor.button("Open and record it").click();
        auditor.sees(SECRET);
        auditor.sees("evil.example.com");
        auditor.sees("employee (");
        auditor.sees("0 more may be opened.");
    }

    private static void takesTheEvidenceAway(Person auditor) {
        auditor.link("Exports").first().click();
        auditor.fills("Purpose", "Evidence for CASE-17");
        auditor.page().getByLabel("Address of the client").check();
        assertThat(auditor.page().getByLabel("By the reveal")).isVisible();
        var bundle = auditor.saves(() -> auditor.button("Make the bundle").click());
        Assertions.assertThat(bundle.suggestedFilename()).startsWith("trail-").endsWith(".zip");
        Assertions.assertThat(bundle.path()).isNotEmptyFile();
        auditor.sees("The bundle is ready");
        assertThat(auditor.page().getByText("Evidence for CASE-17").first()).isVisible();
        auditor.sees("Disclosed: Address of the client");
    }

    private static void verifiesTheTrail(Person auditor) {
        auditor.link("Integrity").first().click();
        auditor.button("Verify now").click();
        auditor.sees("The trail is whole");
        auditor.sees("Under a seal");
    }

    private static boolean isWiderThanTheWindow(Person person) {
        return (boolean) person.page()
                .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
