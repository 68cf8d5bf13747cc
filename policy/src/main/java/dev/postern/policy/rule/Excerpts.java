package dev.postern.policy.rule;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.Problem;
import dev.postern.policy.rule.yaml.Problems;
import java.util.ArrayList;
import java.util.List;

/** Shows lines of a document to those who look for its problems, without the credentials that somebody put there. */
public final class Excerpts {
    private static final String HIDDEN_TYPE = "SECRET";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> lines;

    Excerpts(String source, List<Matcher> builtIn) {
        List<Matcher> credentials = builtIn.stream()
                .filter(matcher ->
                        matcher.kinds().stream().anyMatch(kind -> kind.type().equals(HIDDEN_TYPE)))
                .toList();
        this.lines = hide(source, TextScanner.scan(BuiltInMatchers.table(credentials), source))
                .lines()
                .toList();
    }

    /** The problems of a document with their lines, the first of them where there are many. */
    public static List<PolicyProblem> show(Problems problems, String source) {
        return new Excerpts(source, BuiltInMatchers.all()).show(problems.inOrder());
    }

    List<PolicyProblem> show(List<Problem> problems) {
        List<PolicyProblem> shown = new ArrayList<>();
        problems.stream().limit(Problems.MOST_SHOWN).map(this::show).forEach(shown::add);
        if (problems.size() > Problems.MOST_SHOWN) {
            Place next = problems.get(Problems.MOST_SHOWN).place();
            shown.add(show(new Problem(next, "More problems follow from here on; mend those above first.")));
        }
        return shown;
    }

    private PolicyProblem show(Problem problem) {
        int line = problem.place().line();
        String excerpt = line <= lines.size() ? lines.get(line - 1) : "";
        if (excerpt.startsWith(BYTE_ORDER_MARK)) {
            excerpt = excerpt.substring(1);
        }
        return new PolicyProblem(line, problem.place().column(), problem.message(), excerpt);
    }

    /** One star for each code point, so that columns stay where they are. */
    private static String hide(String source, List<Finding> findings) {
        StringBuilder shown = new StringBuilder(source.length());
        int position = 0;
        for (Finding finding : findings) {
            if (finding.end() > position) {
                int from = Math.max(position, finding.start());
                shown.append(source, position, from);
                source.substring(from, finding.end())
                        .codePoints()
                        .map(codePoint -> codePoint == '\n' || codePoint == '\r' ? codePoint : '*')
                        .forEach(shown::appendCodePoint);
                position = finding.end();
            }
        }
        return shown.append(source, position, source.length()).toString();
    }
}
