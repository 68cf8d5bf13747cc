package dev.postern.gateway.policydesk.data;

import dev.postern.gateway.policydesk.life.Person;
import java.time.Instant;
import java.util.UUID;

/**
 * Data as it was uploaded once. Never changes.
 *
 * @param number of the name, from 1
 * @param hash SHA-256 of its content, in hexadecimal
 * @param bytes size of its content
 * @param amount rows of a dataset, letters and digits of a document
 * @param columns of a dataset as {@code NAME:KIND,NAME:KIND}; empty for a document
 */
public record DataVersion(
        UUID id,
        DataName name,
        int number,
        String hash,
        long bytes,
        long amount,
        String columns,
        Person author,
        Instant moment) {}
