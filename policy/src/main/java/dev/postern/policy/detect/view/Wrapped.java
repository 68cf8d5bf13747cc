package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;
import java.util.Set;

/** A value that a line break stands in. Read from its first character to the end of the next line's first word. */
final class Wrapped implements Unwrapping {
    private static final int LONGEST = 96;
    private static final Set<String> TYPES =
            Set.of("EMAIL", "PHONE", "SECRET", "IBAN", "IP_ADDRESS", "CRYPTO_ADDRESS", "MAC_ADDRESS");

    private final int start;
    private final boolean number;
    private int breaks;

    /** @param number whether blanks belong to the value, as they do to numbers */
    Wrapped(int start, boolean number) {
        this.start = start;
        this.number = number;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        boolean lineBreak = unit == '\n' || unit == '\r' || (unit == '\\' && text.at(place + 1) == '\n');
        int length = unit == '\\' ? 2 : unit == '\r' && text.at(place + 1) == '\n' ? 2 : 1;
        boolean over = unit == Window.END || place > start + LONGEST || (number ? isLetter(unit) : isBlank(unit));
        if (text.isStarved() || over || (lineBreak && breaks > 0)) {
            return OVER;
        }
        if (lineBreak) {
            breaks++;
            return place + length;
        }
        unwrapped.put((char) unit, place, place + 1);
        return place + 1;
    }

    private static boolean isBlank(int unit) {
        return unit == ' ' || unit == '\t';
    }

    private static boolean isLetter(int unit) {
        return unit >= 'a' && unit <= 'z';
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public boolean isEncoding() {
        return false;
    }

    @Override
    public boolean mayAccept(String type) {
        return TYPES.contains(type);
    }

    @Override
    public boolean accepts(Finding finding) {
        return mayAccept(finding.type()) && finding.likelihood().compareTo(Likelihood.LIKELY) >= 0;
    }

    @Override
    public String how() {
        return "over a line break";
    }
}
