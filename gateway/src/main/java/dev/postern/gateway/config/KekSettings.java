package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A key that wraps keys: in a Vault with {@code url}, in a token with {@code pkcs11-config}, in a file otherwise. */
public interface KekSettings {
    /** File with the key itself, with the token for Vault (Kubernetes: of the service account), or with the PIN. */
    Path secretFile();

    /** Address of the Vault. */
    Optional<URI> url();

    /** Path of its transit engine. */
    @WithDefault("transit")
    String mount();

    /** Name of the key in the Vault, or label of the AES key in the token. */
    Optional<String> key();

    /** Role of the Vault's Kubernetes login. */
    Optional<String> kubernetesRole();

    /** How long one answer of the Vault may take. */
    @WithDefault("1s")
    Duration patience();

    /** Configuration of SunPKCS11: {@code name}, {@code library}, {@code slot}. */
    Optional<Path> pkcs11Config();

    /** Label of the HMAC key in the token that pseudonyms come from. */
    Optional<String> pseudonymKey();
}
