package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PolicyManagement;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskNotices;
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
    private final DeskNotices notices;
    private volatile @Nullable Published published;

    @Inject
    ChosenDocument(PosternConfig config, Versions versions, DeskNotices notices) {
        this.file = config.policy().file();
        this.managedBy = config.policy().managedBy();
        this.versions = versions;
        this.notices = notices;
    }

    /**
     * What the database said last.
     *
     * @param activation its newest activation, 0 where there is none
     */
    private record Published(long activation, Optional<Versions.InForce> inForce) {}

    /** Calls {@code changed} from now on whenever the desk has put something into force. */
    void follow(Runnable changed) {
        if (managedBy == PolicyManagement.DESK) {
            notices.onChange("postern_policy", () -> look(changed));
        }
    }

    private void look(Runnable changed) {
        Published known = published;
        long newest = versions.newestActivation();
        if (known == null || known.activation() != newest) {
            Optional<Versions.InForce> found = versions.inForce();
            published =
                    new Published(found.map(each -> each.activation().number()).orElse(0L), found);
            changed.run();
        }
    }

    @Override
    public PolicyDocument now() throws IOException {
        if (managedBy == PolicyManagement.FILE) {
            return ofFile(file);
        }
        Published known = published;
        if (known == null) {
            throw new IOException("what was published at the desk is not known before the database can be asked");
        }
        Optional<Versions.InForce> inForce = known.inForce();
        return inForce.isPresent()
                ? new PolicyDocument(inForce.get().policy().source(), new PolicyDocument.Origin.Desk(inForce.get()))
                : ofFile(file);
    }

    static PolicyDocument ofFile(Path file) throws IOException {
        return new PolicyDocument(
                Files.readString(file),
                new PolicyDocument.Origin.File(file.getFileName().toString()));
    }
}
