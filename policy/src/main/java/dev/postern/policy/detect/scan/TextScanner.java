package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * text than itself or keeps the company's own patterns too busy.
 */
public final class TextScanner {
    private static final Comparator<Seen> LONGEST_FIRST = Comparator.comparing(Seen::finding, Finding.IN_ORDER);

    /** What most stretches stand for, with the words before them. */
    private static final int SMALL = 128;

    private final MatcherTable matchers;
    private final int depth;
    private final UnwrappingBudget budget;
    private final FoldedText text;
    private final Window window;
    private final Regions regions;
    private final List<Seen> here = new ArrayList<>();
    private final Neighbours neighbours;
    private final OpenValues open;
    private final WorkBudget work = new WorkBudget();
    private final Pending pending = new Pending();
    private final Matches matches = this::note;
    private int decided;
    private int certainTo;
    private boolean insideWord;
    private int before = Window.END;

    public TextScanner(MatcherTable matchers) {
        this(matchers, matchers.views(), 0, new UnwrappingBudget());
    }

    TextScanner(MatcherTable matchers, Views views, int depth, UnwrappingBudget budget) {
        this.text = depth == 0 ? new FoldedText() : new FoldedText(SMALL);
        this.matchers = matchers;
        this.depth = depth;
        this.budget = budget;
        this.window = new Window(text, budget.steps());
        this.neighbours = new Neighbours(text, window.surroundings());
        this.open = new OpenValues(text, window, pending);
        this.regions = new Regions(this, matchers, views, depth, budget);
    }

    /** Everything found in a whole text, by its start; of those at one place the longest first. */
    public static List<Finding> scan(MatcherTable matchers, String text) {
        return scan(matchers, text, new TreeSet<>());
    }

    /** The same; adds to {@code notEvaluated} the types that were {@link #notEvaluated()}. */
    public static List<Finding> scan(MatcherTable matchers, String text, Set<String> notEvaluated) {
        WholeText whole = new WholeText();
        TextScanner scanner = new TextScanner(matchers);
        scanner.text.append(text);
        scanner.finish(whole);
        notEvaluated.addAll(scanner.notEvaluated());
        return whole.findings();
    }

    /** Takes the next piece and gives what is certain now to {@code discoveries}. */
    public void push(String piece, Discoveries discoveries) {
        text.append(piece);
        advance(discoveries);
    }

    /** The text is over: decides all that is left. */
    public void finish(Discoveries discoveries) {
        text.complete();
        advance(discoveries);
        open.closeAll();
        pending.release(Integer.MAX_VALUE, discoveries);
    }

    /** Types that were not looked for everywhere, because looking for them in this text costs too much. */
    public Set<String> notEvaluated() {
        return Set.copyOf(budget.leftOut());
    }

    /** The first raw place at which a finding may still begin; every finding before it was given. */
    public int decided() {
        return regions.frontier(text.rawStart(decided));
    }

    /** Length of the raw text so far, in UTF-16 units. */
    public int length() {
        return text.rawLength();
    }

    /** Raw characters of the text that were not released yet. */
    public String text(int from, int to) {
        return text.rawText(from, to);
    }

    /** The caller needs nothing before this raw place any more. */
    public void release(int position) {
        int needed = Math.min(
                decided - Window.LOOK_BACK, window.surroundings().columns().needed(decided));
        text.discardBefore(Math.max(0, Math.min(text.placeOf(position), regions.needed(needed))));
    }

    /** How often a unit of the text was looked at: the measure of work. */
    long looks() {
        return depth == 0 ? window.looks() + budget.looks() : window.looks();
    }

    /** The root of all texts in texts tells how far its own text goes. */
    void arrive(int place) {
        if (depth == 0) {
            budget.arrive(place);
        }
    }

    private void advance(Discoveries discoveries) {
        int end = text.end();
        if (depth == 0) {
            budget.steps().arrive(text.rawLength());
        }
        regions.advance(decided);
        while (decided < end) {
            char unit = text.unit(decided);
            boolean wordStart = !insideWord || CharacterClass.isUnspaced(unit) || text.isGapBefore(decided);
            if (!open.isEmpty() && !open.close(decided)) {
                break;
            }
            boolean letter = wordStart && CharacterClass.isAsciiLetter(unit) && before != '\\';
            int wordEnd = letter ? PlainWord.end(text, decided) : PlainWord.NONE;
            if (wordEnd == PlainWord.UNKNOWN) {
                break;
            }
            Candidates candidates =
                    wordEnd == PlainWord.NONE ? matchers.at(unit, wordStart) : matchers.atPlainWord(unit);
            if (!candidates.isEmpty() && !decide(candidates)) {
                break;
            }
            if (wordStart && matchers.isSurveyed(unit) && !regions.survey(decided, wordEnd, certainTo)) {
                here.clear();
                break;
            }
            if (!here.isEmpty()) {
                give();
            }
            work.spend(window.takeCharges());
            step(unit);
            skip(wordEnd, end);
        }
        pending.release(decided(), discoveries);
    }

    /** Text that stands before and is not scanned itself. */
    void precede(String context) {
        text.append(context);
        text.settle();
        while (decided < text.end()) {
            step(text.unit(decided));
        }
    }

    /** Up to {@code most} units of the folded text before a place. */
    String textBefore(int place, int most) {
        return text.slice(Math.max(text.start(), place - most), place);
    }

    FoldedText text() {
        return text;
    }

    Window window() {
        return window;
    }

    Pending pending() {
        return pending;
    }

    /** Tries the matchers and keeps what they find; false where one of them has to see more of the text. */
    private boolean decide(Candidates candidates) {
        here.clear();
        int reach = 0;
        window.forgetCharges();
        boolean affordable = work.admits(decided);
        for (int i = 0; i < candidates.count(); i++) {
            if (!affordable && candidates.isCostly(i)) {
                budget.leaveOut(candidates.matcher(i));
                continue;
            }
            if (candidates.reach(i) != reach) {
                reach = candidates.reach(i);
                window.open(decided, reach);
            }
            candidates.matcher(i).match(window, decided, matches);
            if (window.isStarved()) {
                here.clear();
                return false;
            }
        }
        if (here.isEmpty()) {
            return true;
        }
        for (Seen seen : here) {
            boolean likely = seen.finding.likelihood().compareTo(Likelihood.LIKELY) >= 0;
            // names and phrases are certain of nothing inside them
            if (likely && text.holdsNumber(decided, seen.end)) {
                certainTo = Math.max(certainTo, seen.end);
            }
        }
        return true;
    }

    private void note(Kind kind, Match found) {
        Match match = neighbours.weigh(kind, decided, found);
        if (match.tail() == null || !open.goOn(match.tail(), match.likelihood())) {
            Finding finding = new Finding(
                    kind.detector(),
                    kind.type(),
                    text.rawStart(decided),
                    text.rawEnd(match.end()),
                    match.likelihood(),
                    text.isHidden(decided, match.end()),
                    match.why());
            here.add(new Seen(finding, match.end(), match.tail()));
        }
    }

    private void give() {
        if (here.size() > 1) {
            here.sort(LONGEST_FIRST);
        }
        for (Seen seen : here) {
            neighbours.note(seen.finding, seen.end);
            if (seen.tail == null) {
                pending.add(seen.finding);
            } else {
                open.add(seen.finding, seen.end, seen.tail);
            }
        }
        here.clear();
    }

    /** Steps over the rest of a word at whose letters nothing is ever tried. */
    private void skip(int wordEnd, int end) {
        if (!open.isEmpty() || text.isMapped()) {
            return;
        }
        if (wordEnd > decided && matchers.isQuietInWords()) {
            before = text.unit(wordEnd - 1);
            insideWord = true;
            decided = wordEnd;
            return;
        }
        while (insideWord && decided < end) {
            char unit = text.unit(decided);
            if (!CharacterClass.isWord(unit)
                    || CharacterClass.isUnspaced(unit)
                    || !matchers.at(unit, false).isEmpty()) {
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
}
