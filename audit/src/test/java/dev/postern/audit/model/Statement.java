package dev.postern.audit.model;

import java.util.List;

/** What a session was asked to do and to commit. */
sealed interface Statement {
    /** Records of one batch. */
    record Insert(List<Row> rows) implements Statement {}

    /** A checkpoint with its ranges. */
    record Store(Seal seal) implements Statement {}
}
