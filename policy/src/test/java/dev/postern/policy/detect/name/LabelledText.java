package dev.postern.policy.detect.name;

import java.util.List;

/** A text and the names in it. */
record LabelledText(String text, List<Label> labels) {

    /**
     * A name.
     *
     * @param start first unit
     * @param end one past the last unit
     */
    record Label(NameType type, int start, int end) {}
}
