package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Randomness;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SECRET: credentials whose fixed characters stand in the middle or at the end, and the AWS secret access key, which has
 * none but follows its key id. Only runs of characters that are as long as such credentials are looked at closely.
 */
final class InfixTokenMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int SHORTEST = 36;
    private static final int AWS = 40;
    private static final double RANDOM = 3.5;

    /** Rows without fixed characters at the beginning; their fixed characters are rare enough to need no name. */
    private static final List<Token> TOKENS = List.of(
            token("MaxMind license key", "{base62:6}_{base62:29}_mmk"),
            token("Azure AD client secret", "{azure:3}{digit:1}Q~{azure:31-34}"),
            token("Terraform Cloud token", "{base62:14}.atlasv1.{name_pad:60-70}"),
            token("Telegram bot token", "{digit:8-10}:AA{name:33}"),
            token("Facebook access token", "{digit:15-16}|{name:27-40}"),
            token("Discord bot token", "{base62:24-28}.{name:6}.{name:27-38}"),
            token("Discord bot token of a user with two factors", "mfa.{name:84}"),
            token("Mailchimp key", "{hex:32}-us{digit:1-2}"),
            token("LaunchDarkly key", "api-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"),
            token("OpenAI key", "sk-{base62:20}T3BlbkFJ{base62:20}"));

    private static Token token(String vendor, String shape) {
        return new Token(vendor, Shape.of(shape), RANDOM, false);
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().or(Anchor.of("0123456789_~+/")).atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int before = text.at(start - 1);
        if (isRun(before) && before != '=' && before != ':') {
            return null;
        }
        int end = start;
        while (end - start < SHORTEST && isRun(text.at(end))) {
            end++;
        }
        if (end - start < SHORTEST) {
            return null;
        }
        for (Token token : TOKENS) {
            int stop = token.shape().end(text, start);
            if (stop > 0 && !isRun(text.at(stop)) && isRandom(text.slice(start, stop), token.entropy())) {
                return new Match(
                        stop, Likelihood.VERY_LIKELY, token.vendor() + ": fixed characters, length and alphabet.");
            }
        }
        return aws(text, start);
    }

    private static boolean isRun(int unit) {
        return Alphabet.AZURE.has(unit) || unit == '+' || unit == '/' || unit == '=' || unit == ':' || unit == '|';
    }

    private static boolean isRandom(String value, double entropy) {
        return Randomness.entropy(value) >= entropy && !Placeholder.isFiller(value);
    }

    private static @Nullable Match aws(Window text, int start) {
        int end = Alphabet.BASE64.runEnd(text, start, AWS + 1);
        if (end - start != AWS || isRun(text.at(end))) {
            return null;
        }
        String before = text.slice(Math.max(0, start - Window.LOOK_BACK), start);
        boolean paired = before.contains("AKIA") || before.contains("ASIA");
        return paired && isRandom(text.slice(start, end), RANDOM)
                ? new Match(end, Likelihood.LIKELY, "40 random characters after an AWS access key id.")
                : null;
    }
}
