package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans one text, whole or in pieces, from front to back.
 *
 * <p>Every place of the text is decided once, in order: all matchers anchored there are tried, and if any of them looked
 * beyond the text that has arrived, the place is left for later. So the findings are the same however the text is cut,
 * and no matcher has to know about pieces.
 *
 * <p>Serves one text; not thread-safe.
 */
public final class TextScanner {
    private static final Comparator<Finding> LONGEST_FIRST = Comparator.comparingInt(Finding::end)
            .thenComparing(Finding::likelihood)
            .reversed();

    private final MatcherTable matchers;
    private final Window window = new Window();
    private final List<Finding> here = new ArrayList<>();
    private int decided;
    private boolean insideWord;

    public TextScanner(MatcherTable matchers) {
        this.matchers = matchers;
    }

    /** Everything found in a whole text, by its start; of those at one place the longest first. */
    public static List<Finding> scan(MatcherTable matchers, String text) {
        List<Finding> findings = new ArrayList<>();
        TextScanner scanner = new TextScanner(matchers);
        scanner.window.append(text);
        scanner.finish(findings);
        return findings;
    }

    /** Takes the next piece and adds what is certain now to {@code findings}. */
    public void push(String piece, List<Finding> findings) {
        window.append(piece);
        advance(findings);
    }

    /** The text is over: decides all that is left. */
    public void finish(List<Finding> findings) {
        window.complete();
        advance(findings);
    }

    /** The first place at which a finding may still begin; every finding before it was given. */
    public int decided() {
        return decided;
    }

    /** Length of the text so far, in UTF-16 units. */
    public int length() {
        return window.end();
    }

    /** Characters of the text that were not released yet. */
    public String text(int from, int to) {
        return window.slice(from, to);
    }

    /** The caller needs nothing before this place any more. */
    public void release(int position) {
        window.discardBefore(Math.max(0, Math.min(position, decided - Window.LOOK_BACK)));
    }

    private void advance(List<Finding> findings) {
        int end = window.end();
        while (decided < end) {
            char unit = window.unit(decided);
            Matcher[] candidates = matchers.at(unit, !insideWord);
            if (candidates.length > 0 && !decide(candidates, findings)) {
                return;
            }
            insideWord = CharacterClass.isWord(unit);
            decided++;
        }
    }

    private boolean decide(Matcher[] candidates, List<Finding> findings) {
        here.clear();
        for (Matcher matcher : candidates) {
            window.open(decided, matcher.reach());
            @Nullable Match match = matcher.match(window, decided);
            if (window.starved()) {
                return false;
            }
            if (match != null) {
                here.add(new Finding(
                        matcher.detector(), matcher.type(), decided, match.end(), match.likelihood(), match.why()));
            }
        }
        if (here.size() > 1) {
            here.sort(LONGEST_FIRST);
        }
        findings.addAll(here);
        return true;
    }
}
