package dev.postern.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A demo user in front of a browser of their own, and every host that it asked for anything. */
final class Person {
    private static final String PASSWORD = "postern";

    private final String name;
    private final URI gateway;
    private final Page page;
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    Person(Chromium chromium, URI gateway, String name) {
        this.name = name;
        this.gateway = gateway;
        this.page = chromium.newPage();
        page.onRequest(
                request -> hosts.add(String.valueOf(URI.create(request.url()).getHost())));
    }

    /** Opens an address of the gateway and logs in where that is asked for. */
    Person opens(String address) {
        page.navigate(gateway.resolve(address).toString());
        page.locator("#kc-login, postern-header").first().waitFor();
        if (page.locator("#kc-login").count() > 0) {
            logsIn();
        }
        return this;
    }

    /** Fills Keycloak's form; a login anew knows the name and asks for the password only. */
    Person logsIn() {
        if (page.locator("#username").count() > 0) {
            page.locator("#username").fill(name);
        }
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.locator("postern-header").waitFor();
        return this;
    }

    /** Goes on by a login anew where a slow machine took longer than a login counts as recent. */
    Person stepsUpIfAsked() {
        Locator again = link("Log in again");
        if (again.count() > 0) {
            again.first().click();
            logsIn();
        }
        return this;
    }

    Page page() {
        return page;
    }

    List<String> hosts() {
        return hosts;
    }

    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    Locator tab(String words) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words));
    }

    void fills(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    /** What the browser saves when something is done. */
    Download saves(Runnable act) {
        return page.waitForDownload(act);
    }
}
