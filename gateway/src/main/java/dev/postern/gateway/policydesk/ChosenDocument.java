package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PolicyManagement;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.policydesk.life.Versions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest activation of the desk, and the file until something was published there. Before the database has said
 * whether anything was, neither: the file may be older than what people agreed on. Thread-safe.
 */
@Singleton
final class ChosenDocument implements PolicyDocuments {
    private final Path file;
    private final PolicyManagement managedBy;
    private final Versions versions;
    private volatile @Nullable Published published;

    @Inject
    ChosenDocument(PosternConfig config, Versions versions) {
        this.file = config.policy().file();
        this.managedBy = config.policy().managedBy();
        this.versions = versions;
    }

    /**
     * What the database said last.
     *
     * @param inForce its newest activation, if there is one
     */
    private record Published(Optional<Versions.InForce> inForce) {
        long activation() {
            return inForce.map(each -> each.activation().number()).orElse(0L);
        }
    }

    /** Asks the desk; says whether it has put something into force since. On one thread at a time. */
    boolean look() {
        Published known = published;
        long newest = versions.newestActivation();
        if (known != null && known.activation() == newest) {
            return false;
        }
        published = new Published(versions.inForce());
        return true;
    }

    @Override
    public Optional<PolicyDocument> now() throws IOException {
        if (managedBy == PolicyManagement.FILE) {
            return Optional.of(ofFile(file));
        }
        Published known = published;
        if (known == null) {
            return Optional.empty();
        }
        Optional<Versions.InForce> inForce = known.inForce();
        return Optional.of(
                inForce.isPresent()
                        ? new PolicyDocument(
                                inForce.get().policy().source(), new PolicyDocument.Origin.Desk(inForce.get()))
                        : ofFile(file));
    }

    static PolicyDocument ofFile(Path file) throws IOException {
        return new PolicyDocument(
                Files.readString(file),
                new PolicyDocument.Origin.File(file.getFileName().toString()));
    }
}
