package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Randomness;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** SECRET: an AWS secret access key, 40 characters without a prefix, when a key id stands shortly before it. */
final class AwsSecretMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int LENGTH = 40;
    private static final double RANDOM = 4;

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().or(Anchor.of("0123456789+/")).atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int end = start;
        while (end - start <= LENGTH && Alphabet.BASE64.has(text.at(end))) {
            end++;
        }
        if (end - start != LENGTH || (Alphabet.BASE64.has(text.at(start - 1)) && text.at(start - 1) != '=')) {
            return null;
        }
        String before = text.slice(Math.max(0, start - Window.LOOK_BACK), start);
        boolean paired = before.contains("AKIA") || before.contains("ASIA");
        return paired && Randomness.entropy(text.slice(start, end)) >= RANDOM
                ? new Match(end, Likelihood.LIKELY, "40 random characters after an AWS access key id.")
                : null;
    }
}
