package dev.postern.local.data;

import dev.postern.local.failure.StartFailure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * The working copy that this launcher was built in, with what the build left there. Found from the place of this class,
 * so that tests and {@code ./postern} meet the same files.
 *
 * @param root the folder with the parent {@code pom.xml}
 */
public record Checkout(Path root) {
    /** The working copy around the running code. */
    public static Checkout here() {
        CodeSource source = Checkout.class.getProtectionDomain().getCodeSource();
        try {
            // deploy/local/target/classes or deploy/local/target/postern-local.jar
            Path code = Path.of(source.getLocation().toURI());
            for (Path folder = code; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("deploy/local/src"))) {
                    return new Checkout(folder);
                }
            }
            throw new StartFailure("The launcher was moved out of its working copy: " + code
                    + " is not below one; start it with ./postern.");
        } catch (URISyntaxException e) {
            throw new StartFailure("The launcher cannot tell where it lies: " + e.getMessage() + ".", e);
        }
    }

    /** The packaged gateway. */
    public Path gatewayJar() {
        return root.resolve("gateway/target/quarkus-app/quarkus-run.jar");
    }

    /** Keycloak as its makers publish it. */
    public Path keycloakArchive() {
        return root.resolve("deploy/local/target/keycloak.zip");
    }
}
