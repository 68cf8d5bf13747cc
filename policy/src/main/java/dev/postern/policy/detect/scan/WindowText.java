package dev.postern.policy.detect.scan;

/**
 * The part of a text a matcher may look at, from the character before the place it is tried, as a sequence that is read
 * only as far as somebody asks. What has not arrived reads as NUL; whoever looks there is asked again later.
 */
public final class WindowText implements CharSequence {
    private final Window text;
    private final int start;
    private final int length;

    public WindowText(Window text, int start, int length) {
        this.text = text;
        this.start = start;
        this.length = length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        int unit = text.at(start + index);
        return unit == Window.END ? 0 : (char) unit;
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new WindowText(text, start + from, to - from);
    }

    @Override
    public String toString() {
        StringBuilder copy = new StringBuilder(length);
        return copy.append(this).toString();
    }
}
