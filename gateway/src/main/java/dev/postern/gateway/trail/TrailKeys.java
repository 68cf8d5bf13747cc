package dev.postern.gateway.trail;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyRing;
import dev.postern.audit.content.MasterKey;
import dev.postern.audit.kek.RememberedKeys;
import dev.postern.audit.kek.TokenKey;
import dev.postern.audit.kek.TransitKey;
import dev.postern.audit.kek.TransitSettings;
import dev.postern.audit.kek.TransitSettings.Login;
import dev.postern.gateway.config.AuditSettings;
import dev.postern.gateway.config.KekSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the key encryption keys of the trail from the configuration. Nothing is asked of a Vault here. */
final class TrailKeys {
    private static final String KUBERNETES = "kubernetes";

    private TrailKeys() {}

    /** A key that is missing or malformed stops the start: without it nothing could be recorded. */
    static KeyEncryption of(AuditSettings config) {
        List<KeyEncryption> keys = new ArrayList<>();
        config.keyFile().ifPresent(file -> keys.add(file(MasterKey.KEY_FILE, file, "postern.audit.key-file")));
        config.keys().forEach((name, kek) -> keys.add(key(name, kek)));
        return new RememberedKeys(new KeyRing(keys, config.wrapWith(), config.pseudonymsFrom()));
    }

    private static KeyEncryption key(String name, KekSettings kek) {
        String setting = "postern.audit.keys." + name;
        if (kek.url().isPresent()) {
            return new TransitKey(name, transit(kek, kek.url().get(), setting));
        }
        return kek.pkcs11Config().isPresent()
                ? token(name, kek, kek.pkcs11Config().get(), setting)
                : file(name, kek.secretFile(), setting + ".secret-file");
    }

    private static TransitSettings transit(KekSettings kek, URI address, String setting) {
        Login login = kek.kubernetesRole()
                .<Login>map(role -> new Login.Kubernetes(KUBERNETES, role, kek.secretFile()))
                .orElseGet(() -> new Login.TokenFile(kek.secretFile()));
        return new TransitSettings(address, kek.mount(), required(kek.key(), setting + ".key"), login, kek.patience());
    }

    private static KeyEncryption token(String name, KekSettings kek, Path config, String setting) {
        String label = required(kek.key(), setting + ".key");
        String pseudonyms = required(kek.pseudonymKey(), setting + ".pseudonym-key");
        try {
            return TokenKey.open(name, config, kek.secretFile(), label, pseudonyms);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The token of PKCS#11 cannot be opened (" + setting + ")", e);
        }
    }

    private static KeyEncryption file(String name, Path file, String setting) {
        try {
            return MasterKey.read(name, file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key file of the audit trail cannot be read (" + setting + "): " + file, e);
        }
    }

    private static String required(Optional<String> value, String setting) {
        return value.orElseThrow(() -> new IllegalArgumentException("The setting " + setting + " is missing."));
    }
}
