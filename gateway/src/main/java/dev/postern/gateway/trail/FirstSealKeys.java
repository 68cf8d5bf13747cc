package dev.postern.gateway.trail;

import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.WitnessPolicy;
import dev.postern.gateway.config.SealingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes the keys of a seal and the policy that names them, each where there is none yet. */
final class FirstSealKeys {
    private FirstSealKeys() {}

    static void make(SealingSettings seal) {
        Optional<Path> keyFile = seal.keyFile();
        if (keyFile.isEmpty()) {
            return;
        }
        try {
            if (Files.notExists(keyFile.get())) {
                SealKeys.generate(keyFile.get(), SealKeys.ofTheLog());
            }
            if (seal.policyFile().isPresent()
                    && Files.notExists(seal.policyFile().get())) {
                SealKeys keys = SealKeys.read(keyFile.get(), seal.origin(), SealKeys.ofTheLog());
                Files.writeString(
                        seal.policyFile().get(), WitnessPolicy.text(keys.keys()), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The keys of the seal cannot be made: " + e.getMessage(), e);
        }
    }
}
