package dev.postern.audit.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of records, trees and bundles. */
public final class Sha256 {
    private Sha256() {}

    /** A digest of its own for whoever asks. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
