package dev.postern.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine. Nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(OPTIONS));
    }

    /** Whether this machine has one. */
    static boolean isThere() {
        return find().isPresent();
    }

    /** Starts it, where there is one. */
    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(find().orElseThrow());
    }

    /** A page of a person who is not logged in. */
    Page newPage() {
        // A gateway over https has a certificate here that nobody signed.
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setIgnoreHTTPSErrors(true))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** Has a page looked at in a light and at a width. */
    void dress(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.light()));
        page.setViewportSize(look.width(), Look.HEIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("POSTERN_BROWSER")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
