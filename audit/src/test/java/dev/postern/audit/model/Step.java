package dev.postern.audit.model;

/**
 * Something that can happen next.
 *
 * @param alone whether nothing else need be tried before it: it commutes with all that others can do, and shows in no
 *     invariant
 */
record Step(String label, World next, boolean alone) {
    Step(String label, World next) {
        this(label, next, false);
    }
}
