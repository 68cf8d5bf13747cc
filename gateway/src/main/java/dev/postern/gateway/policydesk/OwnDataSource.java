package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PolicyManagement;
import dev.postern.gateway.config.PolicySettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.policydesk.data.Content;
import dev.postern.gateway.policydesk.data.DataState;
import dev.postern.gateway.policydesk.data.DataVersion;
import dev.postern.gateway.policydesk.data.OwnDataVersions;
import dev.postern.gateway.policydesk.data.StoredContent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where policies find the company's own data: in the folder of this gateway, and at the desk unless policies come from a file.
 * Thread-safe.
 */
@Singleton
final class OwnDataSource {
    private final PolicySettings settings;
    private final LongSupplier generation;
    private final Supplier<DataState> state;
    private final SeenData.Opening stored;
    private final DataShelf shelf = new DataShelf();
    private volatile @Nullable DataState desk;

    @Inject
    OwnDataSource(PosternConfig config, OwnDataVersions versions, StoredContent stored) {
        this(config.policy(), versions::generation, versions::state, stored::open);
    }

    /**
     * @param generation counts the changes of the state
     * @param state what is in force at the desk
     * @param stored opens the content of its versions
     */
    OwnDataSource(
            PolicySettings settings, LongSupplier generation, Supplier<DataState> state, SeenData.Opening stored) {
        this.settings = settings;
        this.generation = generation;
        this.state = state;
        this.stored = stored;
        this.desk = isDeskAsked() ? null : DataState.NOTHING;
    }

    /** Whether the desk keeps data at all. */
    boolean isDeskAsked() {
        return settings.managedBy() == PolicyManagement.DESK;
    }

    /** Asks the desk; says whether what is in force there is another than before. On one thread at a time. */
    boolean look() {
        DataState known = desk;
        if (known != null && known.generation() == generation.getAsLong()) {
            return false;
        }
        desk = state.get();
        return true;
    }

    /** Whether it is known what the desk has; before that no policy may be read. */
    boolean isKnown() {
        return desk != null;
    }

    /** What is in force at the desk as this gateway knows it; nothing before it knows. */
    DataState atTheDesk() {
        DataState known = desk;
        return known == null ? DataState.NOTHING : known;
    }

    /** A reading of a policy with what there is now. */
    SeenData begin() {
        return begin(atTheDesk());
    }

    /** A reading of a policy as if this were in force at the desk. */
    SeenData begin(DataState wanted) {
        return new SeenData(OwnDataFiles.of(settings), wanted, stored, shelf);
    }

    /** The same where the content of one version is not kept yet. */
    SeenData begin(DataState wanted, DataVersion fresh, Content content) {
        return new SeenData(
                OwnDataFiles.of(settings),
                wanted,
                version -> version.equals(fresh) ? content.open() : stored.open(version),
                shelf);
    }

    /** The folder of this gateway with the key; what is uploaded is built under the same. */
    OwnDataFiles files() {
        return OwnDataFiles.of(settings);
    }
}
