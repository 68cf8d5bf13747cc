package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Scans one text, whole or in pieces, from front to back.
 *
 * <p>Every place of the text is decided once, in order: all matchers anchored there are tried, and if any of them looked
 * beyond the text that has arrived, the place is left for later. So the findings are the same however the text is cut,
 * and no matcher has to know about pieces. Where a stretch begins that is written in another way, the text it stands for
 * is scanned beside, by a scanner of its own; what is found there is hidden.
 *
 * <p>Serves one text; not thread-safe. Every method throws {@link ScanBudgetException} where a text stands for far more
 * text than itself.
 */
public final class TextScanner {
    private static final Comparator<Seen> LONGEST_FIRST = Comparator.comparing(Seen::finding, Finding.IN_ORDER);
    private static final int DEEPEST = 5;
    private static final int CONTEXT = 64;

    private final MatcherTable matchers;
    private final Views views;
    private final int depth;
    private final UnwrappingBudget budget;
    private final Window window = new Window();
    private final List<Seen> here = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Unwrapping> found = new ArrayList<>();
    private final Pending pending = new Pending();
    private final Consumer<Unwrapping> finder = found::add;
    private final Matches matches = this::note;
    private int decided;
    private int surveyed = -1;
    private int certainTo;
    private boolean insideWord;
    private int before = Window.END;

    public TextScanner(MatcherTable matchers) {
        this(matchers, matchers.views(), 0, new UnwrappingBudget());
    }

    private TextScanner(MatcherTable matchers, Views views, int depth, UnwrappingBudget budget) {
        this.matchers = matchers;
        this.views = depth < DEEPEST ? views : Views.NONE;
        this.depth = depth;
        this.budget = budget;
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
        regions.clear();
        for (Open value : open) {
            pending.close(value.entry, window.rawLength());
        }
        open.clear();
        pending.release(Integer.MAX_VALUE, discoveries);
    }

    /** The first raw place at which a finding may still begin; every finding before it was given. */
    public int decided() {
        int frontier = window.rawStart(decided);
        for (Region region : regions) {
            frontier = Math.min(frontier, region.frontier());
        }
        return frontier;
    }

    /** Length of the raw text so far, in UTF-16 units. */
    public int length() {
        return window.rawLength();
    }

    /** Raw characters of the text that were not released yet. */
    public String text(int from, int to) {
        return window.rawText(from, to);
    }

    /** The caller needs nothing before this raw place any more. */
    public void release(int position) {
        int needed = Math.min(
                decided - Window.LOOK_BACK, window.surroundings().columns().needed(decided));
        for (Region region : regions) {
            needed = region.isOver() ? needed : Math.min(needed, region.cursor() - Window.LOOK_BACK);
        }
        window.discardBefore(Math.max(0, Math.min(window.placeOf(position), needed)));
    }

    /** How often a unit of the text was looked at: the measure of work. */
    long looks() {
        return window.looks();
    }

    UnwrappingBudget budget() {
        return budget;
    }

    /** The root of all texts in texts tells how far its own text goes. */
    void arrive(int place) {
        if (depth == 0) {
            budget.arrive(place);
        }
    }

    private void advance(Discoveries discoveries) {
        int end = window.end();
        advanceRegions();
        while (decided < end) {
            char unit = window.unit(decided);
            boolean wordStart = !insideWord || CharacterClass.isUnspaced(unit) || window.isGapBefore(decided);
            if (!open.isEmpty() && !close()) {
                break;
            }
            Matcher[] candidates = matchers.at(unit, wordStart);
            if (candidates.length > 0 && !decide(candidates)) {
                break;
            }
            if (wordStart && matchers.isSurveyed(unit) && surveyed < decided && !survey()) {
                here.clear();
                break;
            }
            if (!here.isEmpty()) {
                give();
            }
            step(unit);
            skip(end);
        }
        pending.release(decided(), discoveries);
    }

    private void advanceRegions() {
        regions.forEach(Region::advance);
        regions.removeIf(region -> region.isOver() && region.cursor() <= decided);
    }

    /** Looks for a stretch that is written in another way; false where that takes more of the text. */
    private boolean survey() {
        window.open(decided, Window.REACH);
        views.open(window, decided, finder);
        if (window.starved()) {
            found.clear();
            return false;
        }
        surveyed = decided;
        if (!found.isEmpty()) {
            regions.removeIf(region -> region.isOver() && region.cursor() <= decided);
            found.stream().filter(this::isWorthReading).forEach(this::begin);
            found.clear();
        }
        return true;
    }

    /** Not where the same way of writing is read already, and not inside of what is a value as it stands. */
    private boolean isWorthReading(Unwrapping way) {
        return (way.isEncoding() || decided >= certainTo)
                && regions.stream().noneMatch(region -> region.covers(way, decided));
    }

    private void begin(Unwrapping way) {
        TextScanner inner = new TextScanner(matchers, views.inside(way), depth + 1, budget);
        inner.precede(window.slice(Math.max(window.start(), decided - CONTEXT), decided));
        Region region = new Region(way, inner, this, decided);
        region.advance();
        regions.add(region);
    }

    /** Text that stands before and is not scanned itself. */
    private void precede(String context) {
        window.append(context);
        while (decided < window.end()) {
            step(window.unit(decided));
        }
    }

    Window window() {
        return window;
    }

    Pending pending() {
        return pending;
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
        for (Seen seen : here) {
            if (seen.finding.likelihood().compareTo(Likelihood.LIKELY) >= 0) {
                certainTo = Math.max(certainTo, seen.end);
            }
        }
        return true;
    }

    private void note(Kind kind, Match match) {
        if (match.tail() == null || !continuesOpen(match, match.tail())) {
            Finding finding = new Finding(
                    kind.detector(),
                    kind.type(),
                    window.rawStart(decided),
                    window.rawEnd(match.end()),
                    match.likelihood(),
                    window.isHidden(decided, match.end()),
                    match.why());
            here.add(new Seen(finding, match.end(), match.tail()));
        }
    }

    /** A value inside an open one that ends the same way and is as sure is part of it. */
    private boolean continuesOpen(Match match, Tail tail) {
        return open.stream()
                .map(Open::seen)
                .anyMatch(value ->
                        tail.equals(value.tail) && value.finding.likelihood().compareTo(match.likelihood()) >= 0);
    }

    /** Looks whether open values end here; false where that takes more of the text. */
    private boolean close() {
        for (Iterator<Open> values = open.iterator(); values.hasNext(); ) {
            Open value = values.next();
            if (decided < value.seen.end) {
                continue;
            }
            window.open(decided, Window.REACH);
            Tail tail = value.seen.tail;
            int end = tail == null ? decided : tail.endAt(window, decided);
            if (window.starved()) {
                return false;
            }
            if (end != Tail.GOES_ON) {
                values.remove();
                pending.close(value.entry, window.rawEnd(end));
            }
        }
        return true;
    }

    private void give() {
        if (here.size() > 1) {
            here.sort(LONGEST_FIRST);
        }
        for (Seen seen : here) {
            if (seen.tail == null) {
                pending.add(seen.finding);
            } else {
                open.add(new Open(seen, pending.addOpen(seen.finding)));
            }
        }
        here.clear();
    }

    /** Steps over the rest of a word at whose letters nothing is ever tried. */
    private void skip(int end) {
        if (!open.isEmpty() || window.isMapped()) {
            return;
        }
        while (insideWord && decided < end) {
            char unit = window.unit(decided);
            if (unit >= 0x80 || !CharacterClass.isWord(unit) || matchers.at(unit, false).length > 0) {
                return;
            }
            before = unit;
            decided++;
        }
    }

    private void step(char unit) {
        if (unit == '\n') {
            window.surroundings().columns().endLine(decided);
        }
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

    /** A finding that begins at the place that is being decided, and what tells where it ends if that is not known yet. */
    private record Seen(Finding finding, int end, @Nullable Tail tail) {}

    /** A value whose end is not known yet. */
    private record Open(Seen seen, Pending.Entry entry) {}
}
