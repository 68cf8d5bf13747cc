package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An editor uploads a table with mistakes, mends it, chooses its columns and has a colleague confirm it; a smaller version is seen
 * for what it is, and the data is withdrawn. On a stack of its own: others have no key for data.
 */
@OnStack
@InBrowser
class OwnDataPageTest {
    private static final String SECRET = "Zylkowitzka";
    private static final String TABLE = "IBAN,Surname,Birthdate,Last contact\n";
    private static final String GOOD = TABLE
            + "DE89370400440532013000,Roe,1985-03-12,x\n"
            + "GB82WEST12345698765432," + SECRET + ",1979-11-04,x\n";

    private final Stack shared;
    private final Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    @TempDir
    private Path folder;

    OwnDataPageTest(Stack shared, Chromium chromium) {
        this.chromium = chromium;
        this.shared = shared;
    }

    @Test
    void table_is_mended_uploaded_confirmed_by_a_colleague_and_withdrawn() throws IOException {
        Path key = Files.writeString(folder.resolve("data.key"), "0123456789abcdef".repeat(4));
        try (Stack stack = shared.another(Map.of("postern.policy.data-key-file", key.toString()))) {
            Person editor = new Person(chromium, stack.gateway(), "policy-editor").opens("/policy#data");
            Person approver = new Person(chromium, stack.gateway(), "policy-approver");
            editor.sees("Nothing is uploaded yet");
            looksAt(editor, "policy-data-empty");

            isToldAllThatHasToBeMended(editor);
            uploadsTheMendedTable(editor);
            looksAt(editor, "policy-data");
            confirms(approver);
            uploadsLess(editor);
            seesThatItFindsLessAndDropsIt(approver);
            withdraws(editor);
            confirms(approver);

            approver.sees("not in force");
            Assertions.assertThat(editor.hosts()).isNotEmpty().allMatch("127.0.0.1"::equals);
            Assertions.assertThat(faults).isEmpty();
        }
    }

    private void isToldAllThatHasToBeMended(Person editor) {
        editor.button("Upload data").click();
        editor.button("Upload").last().click();
        assertThat(editor.page().getByText("Choose a file.")).isVisible();
        editor.fills("Name", "customers");
        chooses(editor, TABLE + "DE89370400440532013000," + SECRET + " a b c d e f,never,x\n");
        assertThat(column(editor, "iban")).hasValue("iban");
        assertThat(column(editor, "birthdate")).hasValue("date");
        assertThat(editor.page().getByText("cannot be taken")).isVisible();
        editor.fills("What is new in it", "As of November");
        editor.button("Upload").last().click();
        editor.sees("One thing to mend");
        Locator problems = editor.page().locator("#problems");
        assertThat(problems).isFocused();
        assertThat(problems).containsText("2");
        assertThat(editor.page().locator("body")).not().containsText(SECRET);
        looksAt(editor, "policy-data-problems");
    }

    private static void uploadsTheMendedTable(Person editor) {
        chooses(editor, GOOD);
        column(editor, "birthdate").selectOption("");
        editor.button("Upload").last().click();
        editor.sees("Version 1 of customers waits for a second person.");
        editor.sees("2 rows");
        editor.sees("so a colleague with the role policy-approver confirms it");
        assertThat(editor.button("Confirm")).hasCount(0);
    }

    private void confirms(Person approver) {
        approver.opens("/policy#data/dataset/customers");
        approver.button("Confirm").click();
        if (approver.link("Log in again").count() > 0) {
            approver.stepsUpIfAsked();
            approver.button("Confirm").click();
        }
        approver.sees("Confirmed. Every gateway goes by it within a second.");
        looksAt(approver, "policy-data-one");
    }

    private static void uploadsLess(Person editor) {
        editor.opens("/policy#data/dataset/customers");
        editor.button("Upload a new version").click();
        chooses(editor, TABLE + "DE89370400440532013000,Roe,1985-03-12,x\n");
        editor.fills("What is new in it", "Half of them");
        editor.button("Upload").last().click();
        editor.sees("Version 2 of customers waits for a second person.");
    }

    private static void seesThatItFindsLessAndDropsIt(Person approver) {
        approver.opens("/policy#data");
        approver.sees("This finds less than what is in force");
        approver.button("Drop it").click();
        approver.sees("Dropped. What was uploaded for it is deleted.");
    }

    private static void withdraws(Person editor) {
        editor.opens("/policy#data");
        editor.link("customers").first().click();
        editor.button("Withdraw").first().click();
        editor.fills("Reason", "We keep none of these any more");
        editor.button("Withdraw").last().click();
        editor.sees("It goes once a second person has confirmed it.");
    }

    private static void chooses(Person editor, String table) {
        editor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("customers.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator column(Person editor, String name) {
        return editor.page().getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private void looksAt(Person person, String name) {
        Page page = person.page();
        for (Look look : Look.values()) {
            chromium.dress(page, look);
            assertThat(page.locator(".loading")).hasCount(0);
            Screenshots.take(page, name, look);
            Axe.faults(page).forEach(fault -> faults.add(name + " " + look + ": " + fault));
            if (!(Boolean) page.locator("body").evaluate("it => it.scrollWidth <= globalThis.innerWidth")) {
                faults.add(name + " " + look + " does not fit its width");
            }
        }
        chromium.dress(page, Look.LIGHT);
    }
}
