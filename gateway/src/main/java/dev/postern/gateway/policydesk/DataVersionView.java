package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.data.DataVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version of data as a page shows it: what is known about it, and nothing of what is in it.
 *
 * @param number from 1
 * @param hash SHA-256 of what is kept
 * @param bytes size of what is kept
 * @param amount rows of a dataset, letters and digits of a document
 * @param columns of a dataset
 * @param by who uploaded it
 * @param mine whether that is the reader
 */
public record DataVersionView(
        int number,
        String hash,
        long bytes,
        long amount,
        List<Column> columns,
        String by,
        boolean mine,
        Instant uploaded) {

    /** A column and the kind of its values. */
    public record Column(String name, String kind) {}

    static DataVersionView of(DataVersion version, String reader) {
        return new DataVersionView(
                version.number(),
                version.hash(),
                version.bytes(),
                version.amount(),
                Stream.of(version.columns().split(","))
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.split(":", 2))
                        .map(each -> new Column(each[0], each[1]))
                        .toList(),
                version.author().name(),
                version.author().subject().equals(reader),
                version.moment());
    }
}
