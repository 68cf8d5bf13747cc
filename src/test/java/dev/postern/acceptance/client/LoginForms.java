package dev.postern.acceptance.client;

import dev.postern.acceptance.client.FormBrowser.Page;
import java.net.URI;
import java.util.Map;

/** What people do at Keycloak's pages (26.7). */
public final class LoginForms {
    private LoginForms() {}

    /** Logs in and lets the command line have the token. */
    public static void allow(URI page, String user, String password) {
        FormBrowser browser = new FormBrowser();
        Page question = browser.submit(browser.open(page), Map.of("username", user, "password", password));
        Page end = browser.submit(question, Map.of("accept", "Yes"));
        if (end.status() != 200) {
            throw new AssertionError("the login ended with " + end.status() + " at " + end.address());
        }
    }

    /** Logs in to the pages of a gateway, which know the browser then. */
    public static FormBrowser desk(URI gateway, String user, String password) {
        FormBrowser browser = new FormBrowser();
        Page page =
                browser.submit(browser.open(gateway.resolve("/audit")), Map.of("username", user, "password", password));
        if (page.status() != 200 || !page.address().getAuthority().equals(gateway.getAuthority())) {
            throw new AssertionError("the login ended with " + page.status() + " at " + page.address());
        }
        return browser;
    }
}
