package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;

/** Takes what a scan finds, in the order of places; of findings at one place the longest first. */
public interface Discoveries {

    /** A value with both ends. */
    void found(Finding finding);

    /** A value begins whose end is not known yet; {@code opening} covers what is certain of it. */
    void opened(Finding opening);

    /** The value that began with {@code opening} ends here. */
    void closed(Finding opening, int end);
}
