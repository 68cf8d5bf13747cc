package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Randomness;
import org.jspecify.annotations.Nullable;

/** SECRET: an AWS secret access key, 40 characters without a prefix, when a key id stands shortly before it. */
final class AwsSecretMatcher implements Matcher {
    private static final int LENGTH = 40;
    private static final double RANDOM = 4;

    @Override
    public String detector() {
        return "SECRET";
    }

    @Override
    public String type() {
        return "SECRET";
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
