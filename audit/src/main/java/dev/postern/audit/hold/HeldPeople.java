package dev.postern.audit.hold;

/** Whose exchanges a hold keeps. */
public sealed interface HeldPeople {

    /** Those of everybody. */
    record Everybody() implements HeldPeople {}

    /**
     * Those of one person. Prints as nothing.
     *
     * @param id stable identifier at the identity provider, which is not stored
     */
    record ById(String id) implements HeldPeople {
        @Override
        public String toString() {
            return "ById[]";
        }
    }

    /**
     * Those under one pseudonym, which means during one quarter.
     *
     * @param digits 32 hexadecimal digits
     */
    record ByPseudonym(String digits) implements HeldPeople {}
}
