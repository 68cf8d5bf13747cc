package dev.postern.acceptance.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for faults that keep people out (WCAG 2.2 A and AA, and good practice), with axe-core, which the test brings along. */
final class Axe {
    private static final String PROGRAM = program();

    /** Each fault with the elements that have it, as far as a person who mends it needs to know. */
    private static final String RUN = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(found => found.violations.map(each => each.id + ' at '
                    + each.nodes.map(node => node.target.flat().join(' ')).join(', ')))
            """;

    private Axe() {}

    /** The faults of a page as it is now; none on a page that everybody can use, as far as a program can tell. */
    static List<String> faults(Page page) {
        // Through the debugger, so that the page's content security policy stays as it is.
        page.evaluate(PROGRAM);
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }

    private static String program() {
        try (InputStream source = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (source == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
