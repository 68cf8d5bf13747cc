package dev.postern.audit.seal;

import java.util.List;
import java.util.Set;

/** Whose signatures are enough. */
sealed interface Quorum {
    /** Whether these witnesses, by their names, are. */
    boolean isMet(Set<String> signed);

    /** No witness is needed. */
    record Nobody() implements Quorum {
        @Override
        public boolean isMet(Set<String> signed) {
            return true;
        }
    }

    /** This witness. */
    record One(String witness) implements Quorum {
        @Override
        public boolean isMet(Set<String> signed) {
            return signed.contains(witness);
        }
    }

    /**
     * So many of these.
     *
     * @param threshold from 1 to the number of members
     */
    record Group(int threshold, List<Quorum> members) implements Quorum {
        public Group {
            members = List.copyOf(members);
        }

        @Override
        public boolean isMet(Set<String> signed) {
            return members.stream().filter(member -> member.isMet(signed)).count() >= threshold;
        }
    }
}
