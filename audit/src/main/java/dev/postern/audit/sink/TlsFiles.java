package dev.postern.audit.sink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom TLS trusts, and who the gateway is, from files in PEM.
 *
 * @param trust certificates of the issuers that are trusted; none for those of the platform
 * @param certificate the gateway's certificate and those above it, for collectors that ask for one
 * @param key its private key, in PKCS#8 without a password
 */
public record TlsFiles(Optional<Path> trust, Optional<Path> certificate, Optional<Path> key) {
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    public TlsFiles {
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException("A client certificate needs its key, and the other way round");
        }
    }

    /**
     * Reads the files.
     *
     * @throws IOException where a file cannot be read or holds something else
     */
    public SSLContext read() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(trust.isPresent() ? issuers(trust.get()) : null);
            context.init(own(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("The certificates or the key of a collector cannot be used: " + e.getMessage(), e);
        }
    }

    private KeyManager @Nullable [] own() throws GeneralSecurityException, IOException {
        if (certificate.isEmpty() || key.isEmpty()) {
            return null;
        }
        Certificate[] chain = certificates(certificate.get()).toArray(Certificate[]::new);
        if (chain.length == 0) {
            throw new IOException("The file holds no certificate: " + certificate.get());
        }
        KeyStore store = empty();
        PrivateKey own = privateKey(key.get(), chain[0].getPublicKey().getAlgorithm());
        store.setKeyEntry("own", own, IN_MEMORY, chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, IN_MEMORY);
        return keys.getKeyManagers();
    }

    private static KeyStore issuers(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        int number = 0;
        for (Certificate issuer : certificates(file)) {
            store.setCertificateEntry("issuer-" + number++, issuer);
        }
        if (number == 0) {
            throw new IOException("The file holds no certificate: " + file);
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static PrivateKey privateKey(Path file, String algorithm) throws GeneralSecurityException, IOException {
        String base64 = Files.readString(file, StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
