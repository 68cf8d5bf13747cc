package dev.postern.policy.detect.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The stretches of one text that are written in another way, each scanned beside as the text it stands for. Serves one
 * {@link TextScanner}; not thread-safe.
 */
final class Regions {
    private static final int DEEPEST = 5;
    private static final int CONTEXT = 64;

    private final TextScanner owner;
    private final MatcherTable matchers;
    private final Views views;
    private final int depth;
    private final UnwrappingBudget budget;
    private final List<Region> regions = new ArrayList<>(0);
    private final List<Unwrapping> found = new ArrayList<>(0);
    private final Consumer<Unwrapping> finder = found::add;

    /** @param depth how many texts this one stands in */
    Regions(TextScanner owner, MatcherTable matchers, Views views, int depth, UnwrappingBudget budget) {
        this.owner = owner;
        this.matchers = matchers;
        this.views = depth < DEEPEST ? views : Views.NONE;
        this.depth = depth;
        this.budget = budget;
    }

    /** Reads every stretch as far as the text has arrived. */
    void advance(int decided) {
        if (!regions.isEmpty()) {
            regions.forEach(Region::advance);
            forget(decided);
        }
    }

    /**
     * Looks for a stretch that begins at a place; false where that takes more of the text.
     *
     * @param wordEnd where the plain word ends that begins here, or {@link PlainWord#NONE}
     * @param certainTo the end of what is a value as it stands; inside of it only encodings and what goes on behind it are worth reading
     */
    boolean survey(int place, int wordEnd, int certainTo) {
        Window window = owner.window();
        window.open(place, Window.REACH);
        if (wordEnd == PlainWord.NONE || views.mayBeginWithWord(window, place, wordEnd)) {
            views.open(window, place, finder);
        }
        if (window.isStarved()) {
            found.clear();
            return false;
        }
        if (!found.isEmpty()) {
            forget(place);
            for (Unwrapping way : found) {
                boolean worthReading = way.isEncoding() || way.goesOn() || place >= certainTo;
                if (worthReading && regions.stream().noneMatch(region -> region.covers(way, place))) {
                    begin(way, place);
                }
            }
            found.clear();
        }
        return true;
    }

    private void begin(Unwrapping way, int place) {
        MatcherTable useful = matchers.inside(way);
        if (useful.isEmpty()) {
            return;
        }
        TextScanner inner = new TextScanner(useful, views.inside(way), depth + 1, budget);
        inner.precede(owner.textBefore(place, way.takesContext() ? CONTEXT : 0));
        Region region = new Region(way, inner, owner, budget, place);
        region.advance();
        regions.add(region);
    }

    private void forget(int decided) {
        regions.removeIf(region -> region.isOver() && region.cursor() <= decided);
    }

    /** The smaller of a raw place and the first at which a finding may still begin in any stretch. */
    int frontier(int place) {
        int frontier = place;
        for (Region region : regions) {
            frontier = Math.min(frontier, region.frontier());
        }
        return frontier;
    }

    /** The smaller of a place and the first that any stretch is still read from. */
    int needed(int place) {
        int needed = place;
        for (Region region : regions) {
            needed = region.isOver() ? needed : Math.min(needed, region.cursor() - Window.LOOK_BACK);
        }
        return needed;
    }
}
