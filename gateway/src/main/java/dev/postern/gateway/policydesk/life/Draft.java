package dev.postern.gateway.policydesk.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A policy that somebody works on.
 *
 * @param base number of the version it started from; empty where it started from nothing or from a file
 * @param closed empty while it can be written on; else {@code published} or {@code discarded}
 * @param revisions in order, at least one
 */
public record Draft(
        UUID id, String title, OptionalLong base, String closed, Instant created, List<Revision> revisions) {
    public Draft {
        revisions = List.copyOf(revisions);
    }

    /** What it says now. */
    public Revision newest() {
        return revisions.getLast();
    }

    /** Whether this person wrote any part of it and so cannot be the second one. */
    public boolean isBy(String subject) {
        return revisions.stream().anyMatch(each -> each.editor().subject().equals(subject));
    }

    /** A revision by its number. */
    public Optional<Revision> revision(int number) {
        return revisions.stream().filter(each -> each.number() == number).findFirst();
    }

    /**
     * What a draft said at one time.
     *
     * @param number from 1
     * @param source the document
     * @param tests its test cases, as a document; may be empty
     */
    public record Revision(int number, String source, String tests, Person editor, Instant moment) {}
}
