package dev.postern.audit.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest of the seal. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
