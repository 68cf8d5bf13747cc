package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** A field of a Kubernetes secret: base 64 under {@code data:} in a document of {@code kind: Secret}, before or after. */
final class KubernetesSecret {
    private static final int SHORTEST = 8;
    private static final int GROUP = 4;
    private static final int LONGEST_KIND = 24;

    private KubernetesSecret() {}

    /** The field whose value stands there, or null. */
    static @Nullable Match at(Window text, int start, Assignment assignment) {
        int sign = assignment.sign();
        if ((sign != ':' && sign != '|' && sign != '>') || !assignment.beginsLine(text)) {
            return null;
        }
        int end = Alphabet.BASE64.runEnd(text, start);
        if (end - start < SHORTEST || (end - start) % GROUP != 0 || (text.at(end) > ' ' && text.at(end) != '"')) {
            return null;
        }
        int data = before(text, start, "data:");
        if (data < 0 || text.isWordAt(data - 1)) {
            return null;
        }
        boolean secret = isSecret(text, before(text, data, "kind:")) || isSecret(text, after(text, end));
        return secret ? new Match(end, Likelihood.LIKELY, "A field in the data of a Kubernetes secret.") : null;
    }

    private static int before(Window text, int from, String word) {
        for (int place = from - word.length(); text.at(place) != Window.END; place--) {
            if (text.isAt(place, word)) {
                return place;
            }
            if (endsDocument(text, place)) {
                return -1;
            }
        }
        return -1;
    }

    private static int after(Window text, int from) {
        for (int place = from; text.at(place) != Window.END; place++) {
            if (text.isAt(place, "kind:")) {
                return place;
            }
            if (endsDocument(text, place)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsDocument(Window text, int place) {
        return text.at(place) == '-' && text.isAt(place, "---") && text.at(place - 1) == '\n';
    }

    private static boolean isSecret(Window text, int kind) {
        if (kind < 0) {
            return false;
        }
        int place = kind + "kind:".length();
        while (place < kind + LONGEST_KIND
                && (text.at(place) == ' ' || text.at(place) == '"' || text.at(place) == '\'')) {
            place++;
        }
        return text.isAt(place, "secret") && !text.isWordAt(place + "secret".length());
    }
}
