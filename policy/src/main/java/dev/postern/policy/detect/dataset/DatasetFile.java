package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.SealedFile;

/** The format of dataset files; {@code docs/datasets.md} describes it. */
final class DatasetFile {
    static final SealedFile FORMAT = new SealedFile("POSTERN DATASET\n", 1, "dataset", "dataset");

    /** The most columns. */
    static final int MOST_COLUMNS = 32;

    private DatasetFile() {}
}
