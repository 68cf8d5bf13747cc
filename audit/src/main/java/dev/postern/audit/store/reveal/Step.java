package dev.postern.audit.store.reveal;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.reveal.Approval;
import dev.postern.audit.reveal.Reveal;
import java.util.Locale;

/** What people other than the requester can do about a reveal. */
public enum Step {
    APPROVE,
    REJECT,
    /** To look afterwards at what was opened in an emergency. */
    REVIEW;

    /** The word in the table and in records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state after this step. Refuses as {@link Reveal} does. */
    Reveal take(Reveal state, Approval by) {
        return switch (this) {
            case APPROVE -> state.approve(by);
            case REJECT -> state.reject(by.approver());
            case REVIEW -> state.review(by);
        };
    }

    /** How the record of this step is called. */
    AdministrationKind kind(boolean breakGlass) {
        return switch (this) {
            case APPROVE -> breakGlass ? AdministrationKind.REVEAL_BREAK_GLASS : AdministrationKind.REVEAL_APPROVED;
            case REJECT -> AdministrationKind.REVEAL_REJECTED;
            case REVIEW -> AdministrationKind.REVEAL_REVIEWED;
        };
    }
}
