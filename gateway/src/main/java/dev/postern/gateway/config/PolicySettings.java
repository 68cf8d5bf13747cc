package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The policy document. */
public interface PolicySettings {
    /** The YAML file; in force until a policy is published at the desk. */
    Path file();

    /** Where the policy in force comes from: {@code desk}, or {@code file} for those who review files elsewhere. */
    @WithDefault("desk")
    PolicyManagement managedBy();

    /**
     * Folder of the datasets and fingerprints that the policy names. They are read with the policy, and again when one
     * of those files changes.
     */
    Optional<Path> dataFolder();

    /**
     * The key these were built with, 32 bytes as 64 hexadecimal digits or in base64; needed where there is a folder, and to
     * upload any at the desk.
     */
    Optional<Path> dataKeyFile();

    /** What may be uploaded at the desk. */
    Uploads uploads();

    /** What rules could see of exchanges, without text and names, for drafts to be tried on. */
    Vectors vectors();

    /** What people reported as wrongly found. */
    Reports reports();

    /** Limits of an upload; a gateway reads one at a time. */
    interface Uploads {
        /** The largest table, or file that is built already, in bytes; documents are limited as attachments are, too. */
        @WithDefault("32000000")
        long maximumBytes();

        /** The most values of a table, rows times columns to take; building takes some 60 bytes of memory for each. */
        @WithDefault("1000000")
        long maximumValues();

        /** How long an upload may take. */
        @WithDefault("5m")
        Duration deadline();
    }

    /** How long what rules could see is kept. */
    interface Vectors {
        /** How long what rules could see is kept; a draft can be tried on nothing older. */
        @WithDefault("30d")
        Duration keep();
    }

    /** How long reports are kept. */
    interface Reports {
        /** How long a report is kept after it was written, decided or not: it may hold a piece of somebody's text. */
        @WithDefault("90d")
        Duration keep();
    }
}
