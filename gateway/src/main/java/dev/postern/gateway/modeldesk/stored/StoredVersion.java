package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.modeldesk.document.ModelDocument;
import java.time.Instant;
import java.util.Optional;

/**
 * What a model said at one time. Never changes.
 *
 * @param number from 1, without gaps
 * @param hash SHA-256 of the document, 64 hexadecimal digits
 * @param act {@code configured}, {@code added}, {@code changed} or {@code removed}
 * @param confirmer the second person, where one was needed
 */
public record StoredVersion(
        int number,
        ModelDocument document,
        String hash,
        String act,
        Person author,
        Optional<Person> confirmer,
        Instant moment) {}
