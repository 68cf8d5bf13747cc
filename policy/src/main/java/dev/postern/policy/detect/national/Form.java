package dev.postern.policy.detect.national;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way a national number is built.
 *
 * @param mask its characters
 * @param groupings how it may be written
 * @param proof how much its shape proves
 * @param check what else it has to fulfil
 */
record Form(Mask mask, List<Grouping> groupings, Proof proof, NumberCheck check) {

    /**
     * @param pattern see {@link Mask}
     * @param groupings see {@link Grouping}, parted by {@code |}; the number without groups fits too, unless the first is
     *     empty
     */
    static Form of(Proof proof, String pattern, String groupings, NumberCheck check) {
        Mask mask = Mask.of(pattern);
        Stream<String> written = Arrays.stream(groupings.split("\\|")).filter(grouping -> !grouping.isEmpty());
        Stream<String> all =
                groupings.startsWith("|") ? written : Stream.concat(Stream.of("" + mask.length()), written);
        return new Form(mask, all.map(Grouping::of).toList(), proof, check);
    }

    static Form of(Proof proof, String pattern, String groupings) {
        return of(proof, pattern, groupings, NumberCheck.NONE);
    }

    static Form of(Proof proof, String pattern, NumberCheck check) {
        return of(proof, pattern, "", check);
    }

    static Form of(Proof proof, String pattern) {
        return of(proof, pattern, "", NumberCheck.NONE);
    }
}
