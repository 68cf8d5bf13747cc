package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PolicyManagement;
import dev.postern.gateway.config.PolicySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the policy and its data lie in a test. */
record Settings(Path file, Optional<Path> dataFolder, Optional<Path> dataKeyFile) implements PolicySettings {
    @Override
    public PolicyManagement managedBy() {
        return PolicyManagement.FILE;
    }

    @Override
    public Vectors vectors() {
        return () -> Duration.ofDays(30);
    }

    @Override
    public Reports reports() {
        return () -> Duration.ofDays(90);
    }

    @Override
    public Uploads uploads() {
        throw new UnsupportedOperationException("not part of this test");
    }
}
