package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;

/** A token with every letter moved by half the alphabet. */
final class Rot13 implements Unwrapping {
    private static final int HALF = 13;
    private static final int LETTERS = 26;
    private static final int LONGEST = 200;

    private int length;

    private static boolean belongs(int unit) {
        return unit > ' ' && unit < 0x7f && "\"'`,;<>()[]{}".indexOf(unit) < 0;
    }

    private static char turned(int unit) {
        int first = unit >= 'a' ? 'a' : 'A';
        int letter = unit - first;
        return (char) (letter >= 0 && letter < LETTERS ? first + (letter + HALF) % LETTERS : unit);
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        if (text.isStarved() || !belongs(unit) || length == LONGEST) {
            return OVER;
        }
        length++;
        unwrapped.put(turned(unit), place, place + 1);
        return place + 1;
    }

    @Override
    public boolean takesContext() {
        return false;
    }

    @Override
    public boolean isEncoding() {
        return false;
    }

    @Override
    public boolean mayAccept(String type) {
        return type.equals("SECRET");
    }

    @Override
    public boolean accepts(Finding finding) {
        return mayAccept(finding.type()) && finding.likelihood() == Likelihood.VERY_LIKELY;
    }

    @Override
    public String how() {
        return "in ROT13";
    }
}
