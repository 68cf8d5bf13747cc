package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * SECRET: a JSON Web Token (RFC 7519), three base64url parts, or five where it is encrypted (RFC 7516), the first of
 * which is a JSON object that names an algorithm; or the same written in base 64 once more.
 */
final class JwtMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int SHORTEST_HEADER = 16;
    private static final int SHORTEST_PAYLOAD = 4;
    private static final int SHORTEST_TWICE = 56;
    private static final int GROUP = 4;
    private static final String WHY = "JSON Web Token: the first part is a JSON object that names an algorithm.";
    private static final String WHY_TWICE = "JSON Web Token in base 64: decoded, it begins with a JSON object.";

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
        return Anchor.of("eZ").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        return text.at(start) == 'e' ? once(text, start) : twice(text, start);
    }

    private static @Nullable Match once(Window text, int start) {
        int second = text.at(start + 1);
        int third = text.at(start + 2);
        if (text.at(start - 1) == '_') {
            return null;
        }
        if (!(second == 'y' && (third == 'J' || third == 'A')) && !(second == 'w' && (third == 'o' || third == '0'))) {
            return null;
        }
        int headerEnd = Alphabet.NAME.runEnd(text, start);
        boolean cut = headerEnd == start + Window.REACH;
        if (headerEnd - start < SHORTEST_HEADER) {
            return null;
        }
        boolean named = namesAlgorithm(text.slice(start, headerEnd), cut);
        int end = Alphabet.JWT.runEnd(text, start);
        if (end == start + Window.REACH) {
            return named ? new Match(end, Likelihood.VERY_LIKELY, WHY, Alphabet.JWT) : null;
        }
        int payloadEnd = text.at(headerEnd) == '.' ? Alphabet.NAME.runEnd(text, headerEnd + 1) : headerEnd;
        boolean parted = payloadEnd - headerEnd > SHORTEST_PAYLOAD && text.at(payloadEnd) == '.';
        return parted && named ? new Match(end, Likelihood.VERY_LIKELY, WHY) : null;
    }

    private static @Nullable Match twice(Window text, int start) {
        if (text.at(start + 1) != 'X' || text.at(start + 2) != 'l' || text.at(start + 3) != 'K') {
            return null;
        }
        int end = Alphabet.BASE64_URL.runEnd(text, start);
        if (end - start < SHORTEST_TWICE) {
            return null;
        }
        String inner = decoded(text.slice(start, end), true);
        boolean json = inner.startsWith("eyJ")
                && decoded(inner.split("[^0-9A-Za-z_-]", 2)[0], true).startsWith("{\"");
        if (!json) {
            return null;
        }
        boolean cut = end == start + Window.REACH;
        return new Match(end, Likelihood.VERY_LIKELY, WHY_TWICE, cut ? Alphabet.BASE64_URL : null);
    }

    private static boolean namesAlgorithm(String header, boolean cut) {
        String json = decoded(header, cut);
        return json.startsWith("{") && (json.contains("\"alg\"") || json.contains("\"typ\"") || cut);
    }

    /** What base64url stands for, whole groups only where it is cut; empty where it stands for nothing. */
    private static String decoded(String encoded, boolean cut) {
        String plain = encoded.replace('+', '-').replace('/', '_').replace("=", "");
        int whole = plain.length() - plain.length() % GROUP;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(plain.substring(0, cut ? whole : plain.length()));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
