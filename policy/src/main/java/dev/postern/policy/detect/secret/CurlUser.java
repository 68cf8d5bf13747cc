package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * The credential at curl's option {@code -u} or {@code --user}: the password behind the user's name, or what stands in the
 * place of the user where the password is empty, as many interfaces want it.
 */
final class CurlUser {
    private static final int LONGEST_USER = 64;
    private static final int SHORTEST = 3;
    private static final String ENDS = "\"'`,;|&<>";
    private static final String WHY = "A credential at curl's option for user and password.";

    private CurlUser() {}

    /** The credential that begins at a place, or null; {@code quote} is the sign before it or -1. */
    static @Nullable Match at(Window text, int start, int quote) {
        int place = quote == Window.END ? start : start - 1;
        int before = text.at(place - 1);
        if (before != ':' && before != ' ' && before != '=') {
            return null;
        }
        boolean first = before != ':';
        int option = first ? place : userStart(text, place - 1);
        if (option < 0 || !followsOption(text, option)) {
            return null;
        }
        int end = end(text, start, first);
        if (end - start < SHORTEST || (first && !isAlone(text, end))) {
            return null;
        }
        Likelihood likelihood = SecretValue.judgeUserInfo(text.slice(start, end), quote != Window.END);
        return likelihood == null ? null : new Match(end, likelihood, WHY);
    }

    private static int end(Window text, int start, boolean first) {
        int end = start;
        while (text.at(end) > ' ' && ENDS.indexOf(text.at(end)) < 0 && !(first && text.at(end) == ':')) {
            end++;
        }
        return end;
    }

    /** Whether the user's name is followed by a colon and nothing else. */
    private static boolean isAlone(Window text, int end) {
        int after = text.at(end + 1);
        return text.at(end) == ':' && (after == Window.END || after <= ' ' || ENDS.indexOf(after) >= 0);
    }

    /** Where the user's name before a colon begins, with its quote, or -1. */
    private static int userStart(Window text, int colon) {
        int place = colon;
        while (place > colon - LONGEST_USER && text.at(place - 1) > ' ' && text.at(place - 1) != '=') {
            place--;
        }
        return text.at(place - 1) == ' ' || text.at(place - 1) == '=' || text.at(place - 2) == '-' ? place : -1;
    }

    /** Whether {@code -u} or {@code --user} ends before a place, in a command that is curl's as far as can be seen. */
    private static boolean followsOption(Window text, int place) {
        int end = place;
        while (end > place - SHORTEST && (text.at(end - 1) == ' ' || text.at(end - 1) == '=')) {
            end--;
        }
        boolean word = text.isAt(end - "--user".length(), "--user");
        boolean letter = text.at(end - 1) == 'u' && text.at(end - 2) == '-' && Glyphs.isSpace(text.at(end - 3));
        if (!word && !letter) {
            return false;
        }
        for (int i = end - 1; i > place - Window.LOOK_BACK; i--) {
            if (text.at(i) == 'c' && text.isAt(i, "curl")) {
                return true;
            }
        }
        return word;
    }
}
