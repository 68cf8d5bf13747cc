package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;

/** A value written backwards, as a whole. */
final class Reversed implements Unwrapping {
    private final int length;
    private final boolean number;
    private boolean done;

    /**
     * @param length how many units are turned round
     * @param number whether it is a number, which needs words to be told
     */
    Reversed(int length, boolean number) {
        this.length = length;
        this.number = number;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        boolean there = text.at(place + length - 1) != Window.END;
        if (text.isStarved() || !there || done) {
            return OVER;
        }
        for (int at = place + length - 1; at >= place; at--) {
            unwrapped.put((char) text.at(at), at, at + 1);
        }
        done = true;
        return place + length;
    }

    @Override
    public boolean isOver() {
        return done;
    }

    @Override
    public boolean takesContext() {
        return number;
    }

    @Override
    public boolean isEncoding() {
        return false;
    }

    @Override
    public boolean mayAccept(String type) {
        return Believed.mayAccept(type);
    }

    @Override
    public boolean accepts(Finding finding) {
        return Believed.accepts(finding);
    }

    @Override
    public String how() {
        return "backwards";
    }
}
