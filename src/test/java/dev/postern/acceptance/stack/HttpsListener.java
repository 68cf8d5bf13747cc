package dev.postern.acceptance.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.local.keycloak.KeycloakAdmin;
import dev.postern.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * A second door of a gateway, over https, with a certificate that is made for one test and that nobody signed.
 *
 * @param url where it is
 * @param keyStore PKCS #12, with key and certificate
 */
public record HttpsListener(URI url, Path keyStore) {
    private static final String PASSWORD = "throw-away";
    private static final String CLIENT = "postern-web";

    /** Makes the certificate. */
    public static HttpsListener in(Path folder) throws IOException, InterruptedException {
        Path keyStore = folder.resolve("https.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        keyStore.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "gateway",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-validity",
                        "2")
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        return new HttpsListener(URI.create("https://127.0.0.1:" + Ports.any()), keyStore);
    }

    /** What opens it beside the gateway's usual door. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.http.ssl-port", Integer.toString(url.getPort()),
                "quarkus.http.ssl.certificate.key-store-file", keyStore.toString(),
                "quarkus.http.ssl.certificate.key-store-password", PASSWORD);
    }

    /** Lets people who log in come back to it. */
    public void isKnownTo(KeycloakAdmin realm) {
        if (realm.get("/clients?clientId=" + CLIENT).path(0) instanceof ObjectNode client) {
            client.withArray("redirectUris").add(url + "/login");
            realm.call("PUT", "/clients/" + client.path("id").asText(), client);
        }
    }
}
