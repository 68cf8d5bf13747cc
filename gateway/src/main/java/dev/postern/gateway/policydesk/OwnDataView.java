package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.CoverageView.DataFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company's own data as the desk and the folder of this gateway have it.
 *
 * @param uploads what may be uploaded
 * @param data what was ever uploaded, by name
 * @param files what lies in the folder, by name
 */
public record OwnDataView(UploadsView uploads, List<Entry> data, List<DataFile> files) {

    /**
     * What may be uploaded.
     *
     * @param closed why nothing may; empty where something may
     * @param mostBytes of a table, or of a file that is built already
     * @param mostBytesOfDocument likewise
     * @param endings of names of documents that are read
     */
    public record UploadsView(String closed, long mostBytes, long mostBytesOfDocument, List<String> endings) {}

    /**
     * A name that data has or had.
     *
     * @param kind {@code dataset} or {@code fingerprint}
     * @param used whether the policy in force names it
     * @param inForce null where nothing is
     * @param waiting what waits for a second person; null where nothing does
     */
    public record Entry(
            String kind,
            String name,
            boolean used,
            @Nullable DataVersionView inForce,
            @Nullable DataChangeView waiting) {}
}
