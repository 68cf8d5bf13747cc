package dev.postern.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of the pages, kept as build output so that people can look at them. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /** Takes a picture of the whole page, such as {@code audit-overview-dark.png}. */
    static void take(Page page, String name, Look look) {
        Path file = FOLDER.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
        // What is on its way from one colour to another is shown when it is there.
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
