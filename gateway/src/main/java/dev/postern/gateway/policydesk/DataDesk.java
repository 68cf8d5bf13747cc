package dev.postern.gateway.policydesk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.policydesk.data.DataKind;
import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether data can be uploaded at this gateway at all. Thread-safe. */
@Singleton
final class DataDesk {
    private final OwnDataSource source;

    @Inject
    DataDesk(OwnDataSource source) {
        this.source = source;
    }

    /** Why nothing can be uploaded; empty where it can. */
    Optional<String> closed() {
        if (!source.isDeskAsked()) {
            return Optional.of(
                    "This gateway takes its policy from a file (postern.policy.managed-by), and data from its folder"
                            + " only.");
        }
        try {
            source.files().key();
            return Optional.empty();
        } catch (UnusableDataException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Refuses with {@code step_refused} where data is not taken from the desk. */
    void require() {
        if (!source.isDeskAsked()) {
            throw new RefusedException(ErrorCode.STEP_REFUSED, closed().orElseThrow());
        }
    }

    /** The key that data is built under; refuses with {@code step_refused} where nothing can be uploaded. */
    DataKey key() {
        require();
        try {
            return source.files().key();
        } catch (UnusableDataException e) {
            throw new RefusedException(ErrorCode.STEP_REFUSED, e.getMessage());
        }
    }

    /** Refuses a name that a file in the folder of this gateway has: policies could not say which of the two they mean. */
    void requireNoFile(DataName name) {
        if (source.files().has(name.file())) {
            throw new RefusedException(
                    ErrorCode.STEP_REFUSED,
                    "The data folder of this gateway has a file " + name.file()
                            + "; take another name, or have that file taken away first.");
        }
    }

    /**
     * The name in an address.
     *
     * @throws RefusedException {@code not_found} where nothing can have it
     */
    static DataName name(String kind, String name) {
        return DataKind.of(kind)
                .filter(_ -> DataName.isName(name))
                .map(known -> new DataName(known, name))
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.NOT_FOUND,
                        "Data is called dataset/NAME or fingerprint/NAME; a name has up to 64 lower-case letters, digits and"
                                + " hyphens and begins with a letter."));
    }
}
