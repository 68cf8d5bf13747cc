package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
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
    private static final Comparator<Seen> LONGEST_FIRST = Comparator.comparing(Seen::finding, Finding.IN_ORDER);

    private final MatcherTable matchers;
    private final Window window = new Window();
    private final List<Seen> here = new ArrayList<>();
    private final List<Seen> open = new ArrayList<>();
    private final Matches matches = this::note;
    private int decided;
    private boolean insideWord;
    private int before = Window.END;

    public TextScanner(MatcherTable matchers) {
        this.matchers = matchers;
    }

    /** Everything found in a whole text, by its start; of those at one place the longest first. */
    public static List<Finding> scan(MatcherTable matchers, String text) {
        WholeText whole = new WholeText();
        TextScanner scanner = new TextScanner(matchers);
        scanner.window.append(text);
        scanner.finish(whole);
        return whole.findings();
    }

    /** Takes the next piece and gives what is certain now to {@code discoveries}. */
    public void push(String piece, Discoveries discoveries) {
        window.append(piece);
        advance(discoveries);
    }

    /** The text is over: decides all that is left. */
    public void finish(Discoveries discoveries) {
        window.complete();
        advance(discoveries);
        for (Seen value : open) {
            discoveries.closed(value.finding, window.end());
        }
        open.clear();
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

    /** How often a unit of the text was looked at: the measure of work. */
    long looks() {
        return window.looks();
    }

    private void advance(Discoveries discoveries) {
        int end = window.end();
        while (decided < end) {
            char unit = window.unit(decided);
            Matcher[] candidates = matchers.at(unit, !insideWord || CharacterClass.isUnspaced(unit));
            if (!open.isEmpty() && !close(discoveries)) {
                return;
            }
            if (candidates.length > 0 && !decide(candidates)) {
                return;
            }
            if (!here.isEmpty()) {
                give(discoveries);
            }
            step(unit);
        }
    }

    /** Tries the matchers and keeps what they find; false where one of them has to see more of the text. */
    private boolean decide(Matcher[] candidates) {
        here.clear();
        int reach = 0;
        for (Matcher matcher : candidates) {
            if (matcher.reach() != reach) {
                reach = matcher.reach();
                window.open(decided, reach);
            }
            matcher.match(window, decided, matches);
            if (window.starved()) {
                here.clear();
                return false;
            }
        }
        return true;
    }

    private void note(Kind kind, Match match) {
        if (match.tail() == null || !continuesOpen(match, match.tail())) {
            Finding finding = new Finding(
                    kind.detector(), kind.type(), decided, match.end(), match.likelihood(), false, match.why());
            here.add(new Seen(finding, match.tail()));
        }
    }

    /** A value inside an open one that ends the same way and is as sure is part of it. */
    private boolean continuesOpen(Match match, Tail tail) {
        return open.stream()
                .anyMatch(value ->
                        tail.equals(value.tail) && value.finding.likelihood().compareTo(match.likelihood()) >= 0);
    }

    /** Looks whether open values end here; false where that takes more of the text. */
    private boolean close(Discoveries discoveries) {
        for (Iterator<Seen> values = open.iterator(); values.hasNext(); ) {
            Seen value = values.next();
            if (decided < value.finding.end()) {
                continue;
            }
            window.open(decided, Window.REACH);
            int end = value.tail == null ? decided : value.tail.endAt(window, decided);
            if (window.starved()) {
                return false;
            }
            if (end != Tail.GOES_ON) {
                values.remove();
                discoveries.closed(value.finding, end);
            }
        }
        return true;
    }

    private void give(Discoveries discoveries) {
        if (here.size() > 1) {
            here.sort(LONGEST_FIRST);
        }
        for (Seen seen : here) {
            if (seen.tail == null) {
                discoveries.found(seen.finding);
            } else {
                open.add(seen);
                discoveries.opened(seen.finding);
            }
        }
        here.clear();
    }

    private void step(char unit) {
        if (unit < 0x80) {
            insideWord = CharacterClass.isWord(unit) && (before != '\\' || !CharacterClass.isEscape(before, unit));
            before = unit;
            decided++;
            return;
        }
        boolean pair = Character.isLowSurrogate(unit) && Character.isHighSurrogate((char) before);
        int character = pair ? Character.toCodePoint((char) before, unit) : unit;
        if (!Character.isHighSurrogate(unit)) {
            insideWord = CharacterClass.isWord(character) && !CharacterClass.isUnspaced(character);
        }
        before = unit;
        decided++;
    }

    /** A finding, and what tells where it ends if that is not known yet. */
    private record Seen(Finding finding, @Nullable Tail tail) {}
}
