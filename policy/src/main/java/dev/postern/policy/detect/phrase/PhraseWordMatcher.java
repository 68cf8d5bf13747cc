package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.stream.Stream;

/** Phrases that begin with a listed word: looks at the first three letters once before it asks for any of them. */
final class PhraseWordMatcher implements Matcher {
    private final List<SingleMatcher> phrases = List.of(new DateMatcher(), new TitleMatcher(), new GroupMatcher());
    private final boolean[] beginnings =
            WordTable.beginningsOf(Stream.of(Months.tables(), TitleMatcher.tables(), GroupMatcher.tables())
                    .flatMap(List::stream)
                    .toList());

    @Override
    public List<Kind> kinds() {
        return phrases.stream().map(SingleMatcher::kind).toList();
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().orBeyondAscii().atWordStart();
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        if (!beginnings[WordTable.beginningAt(text, start)]) {
            return;
        }
        for (SingleMatcher phrase : phrases) {
            Match match = phrase.match(text, start);
            if (match != null) {
                matches.add(phrase.kind(), match);
            }
        }
    }
}
