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
 * which is a JSON object that names an algorithm.
 */
final class JwtMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final String START = "eyJ";
    private static final int SHORTEST_HEADER = 16;
    private static final int SHORTEST_PAYLOAD = 4;

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("e").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        for (int i = 0; i < START.length(); i++) {
            if (text.at(start + i) != START.charAt(i)) {
                return null;
            }
        }
        int headerEnd = Alphabet.NAME.runEnd(text, start);
        boolean cut = headerEnd == start + Window.REACH;
        if (headerEnd - start < SHORTEST_HEADER || !namesAlgorithm(text.slice(start, headerEnd), cut)) {
            return null;
        }
        int end = Alphabet.JWT.runEnd(text, start);
        String why = "JSON Web Token: the first part is a JSON object that names an algorithm.";
        if (end == start + Window.REACH) {
            return new Match(end, Likelihood.VERY_LIKELY, why, Alphabet.JWT);
        }
        int payloadEnd = text.at(headerEnd) == '.' ? Alphabet.NAME.runEnd(text, headerEnd + 1) : headerEnd;
        boolean parted = payloadEnd - headerEnd > SHORTEST_PAYLOAD && text.at(payloadEnd) == '.';
        return parted ? new Match(end, Likelihood.VERY_LIKELY, why) : null;
    }

    private static boolean namesAlgorithm(String header, boolean cut) {
        int whole = header.length() - header.length() % 4;
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(header.substring(0, cut ? whole : header.length()));
            String json = new String(decoded, StandardCharsets.UTF_8);
            return json.startsWith("{") && (json.contains("\"alg\"") || cut);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
