package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;

/**
 * Text with characters written as escapes: percent (RFC 3986), backslash (JSON, Java, C, Python), character references of
 * HTML, quoted-printable (RFC 2045). Lasts until none has come for a while.
 */
final class Escapes implements Unwrapping {
    private static final int PATIENCE = 40;

    private final Escape escape = new Escape();
    private int last;

    /** @param first where the first escape stands */
    Escapes(int first) {
        this.last = first;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        if (unit == Window.END || place > last + PATIENCE) {
            return OVER;
        }
        boolean found = Escape.mayBegin(unit) && escape.read(text, place);
        if (text.isStarved()) {
            return OVER;
        }
        if (!found) {
            unwrapped.put((char) unit, place, place + 1);
            return place + 1;
        }
        int end = escape.end();
        int codePoint = escape.codePoint();
        if (codePoint == Escape.NOTHING) {
            return end;
        }
        last = end;
        unwrapped.putCodePoint(codePoint, place, end);
        return end;
    }

    @Override
    public boolean isEncoding() {
        return true;
    }

    @Override
    public boolean accepts(Finding finding) {
        return finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0;
    }

    @Override
    public String how() {
        return "with escapes";
    }
}
