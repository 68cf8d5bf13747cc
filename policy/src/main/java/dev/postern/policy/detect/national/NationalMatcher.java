package dev.postern.policy.detect.national;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.national.Proof.Ground;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All national numbers of the tables. A run of letters and digits is read once; every row that fits it, or its first
 * groups, is reported. Words are looked for only where a row fits, at first any word of any row.
 */
final class NationalMatcher implements Matcher {
    private static final Nearby OTHER_NUMBERS = Nearby.of("isbn", "issn", "ean", "gtin", "doi", "timestamp", "epoch");

    /** Longer words are found inside compounds too, see {@link Nearby}. */
    private static final int LONGEST_WHOLE_WORD = 4;

    private final List<Kind> kinds;
    private final RowTable table;
    private final Nearby anyWord;

    NationalMatcher(List<NationalType> types) {
        kinds = types.stream().map(NationalType::kind).toList();
        table = new RowTable(types);
        anyWord = new Nearby(shortest(
                types.stream().flatMap(type -> type.words().stream()).distinct().toList()));
    }

    /** The words that no other word stands in: where a longer one stands, a shorter one does. */
    private static List<String> shortest(List<String> words) {
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && isFoundIn(other, word)))
                .toList();
    }

    private static boolean isFoundIn(String other, String word) {
        return word.startsWith(other + ' ') || (other.length() > LONGEST_WHOLE_WORD && word.contains(other));
    }

    @Override
    public List<Kind> kinds() {
        return kinds;
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().or(Anchor.of("0123456789")).atWordStart();
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        if (!NumberRun.mayBegin(text, start) || Edges.isTiedBefore(text, start)) {
            return;
        }
        NumberRun run = new NumberRun();
        run.read(text, start);
        long[] keys = new long[run.groups()];
        for (int group = 0; group < run.groups(); group++) {
            int before = group == 0 ? 0 : run.count(group - 1);
            keys[group] = Grouping.key(group == 0 ? 0 : keys[group - 1], run.count(group) - before);
        }
        List<NationalType> reported = new ArrayList<>(0);
        for (int group = run.groups() - 1; group >= 0; group--) {
            Row[] rows = table.rows(keys[group]);
            if (rows.length > 0 && run.count(group) <= NumberRun.LONGEST) {
                new Candidate(text, start, run, group).report(rows, reported, matches);
            }
        }
    }

    /** The first groups of a run, as one number. */
    private final class Candidate {
        private final Window text;
        private final int start;
        private final int end;
        private final NumberRun run;
        private final int group;
        private @Nullable String number;
        private boolean looked;
        private boolean tied;
        private boolean named;
        private @Nullable Ground unnamed;
        private @Nullable Boolean partOfOther;

        Candidate(Window text, int start, NumberRun run, int group) {
            this.text = text;
            this.start = start;
            this.run = run;
            this.group = group;
            this.end = run.end(group);
        }

        void report(Row[] rows, List<NationalType> reported, Matches matches) {
            for (Row row : rows) {
                if (fits(row) && !isAmong(reported, row.type()) && report(row, matches)) {
                    reported.add(row.type());
                }
            }
        }

        private static boolean isAmong(List<NationalType> reported, NationalType type) {
            for (NationalType before : reported) {
                if (before.kind().type().equals(type.kind().type())) {
                    return true;
                }
            }
            return false;
        }

        private boolean fits(Row row) {
            if (!row.form().mask().fits(run.slots) || !row.grouping().fits(run.separators)) {
                return false;
            }
            if (row.form().proof().isSilentAmongText() && !isNamedOrAlone()) {
                return false;
            }
            if (number == null) {
                number = run.number(run.count(group));
            }
            return row.form().check().holds(number) && !row.type().hasPrefixBefore(text, start);
        }

        private boolean report(Row row, Matches matches) {
            look();
            String word = named ? row.type().nearby().around(text, start, end) : null;
            Ground ground = word != null ? Ground.NAMED : ground();
            Likelihood likelihood = row.likelihood(ground, run.hasSmallLetters(run.count(group)));
            if (likelihood == Likelihood.VERY_UNLIKELY || tied || (ground == Ground.AMONG && isPartOfOther())) {
                return false;
            }
            String why = row.why(ground);
            Match match = new Match(end, likelihood, word == null ? why : why + word + "' close by.");
            matches.add(row.type().kind(), match.orLikelyInList());
            return true;
        }

        private boolean isNamedOrAlone() {
            look();
            return named || ground() == Ground.ALONE;
        }

        /** Looks around once for all rows that fit. */
        private void look() {
            if (!looked) {
                looked = true;
                tied = Edges.isTiedAfter(text, end);
                named = !tied && anyWord.around(text, start, end) != null;
            }
        }

        private Ground ground() {
            if (unnamed == null) {
                boolean alone = Edges.isAlone(text, start, end)
                        || (Edges.isInListOfCodes(text, start, end) && !isPartOfOther());
                unnamed = alone ? Ground.ALONE : Ground.AMONG;
            }
            return unnamed;
        }

        private boolean isPartOfOther() {
            if (partOfOther == null) {
                partOfOther =
                        Edges.isCrowded(text, start, end, run, group) || OTHER_NUMBERS.before(text, start) != null;
            }
            return partOfOther;
        }
    }
}
