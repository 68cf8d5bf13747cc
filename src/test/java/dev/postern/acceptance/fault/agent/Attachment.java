package dev.postern.acceptance.fault.agent;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Carries the agent into a running JVM of the same user. The gateway is started as it is shipped and changed only then, in
 * the one method that matters.
 *
 * @param jar the agent's archive
 */
public record Attachment(Path jar) {

    /** Packs this package into an archive in the given folder. */
    public static Attachment packedIn(Path folder) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", KillAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        Path jar = folder.resolve("kill-agent.jar");
        String inside = Attachment.class.getPackageName().replace('.', '/');
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                DirectoryStream<Path> classes = Files.newDirectoryStream(root().resolve(inside), "*.class")) {
            for (Path each : classes) {
                out.putNextEntry(new JarEntry(inside + '/' + each.getFileName()));
                Files.copy(each, out);
            }
            return new Attachment(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a trap in the process with that number; it is there when this returns, or was sprung already. */
    public void set(Trap trap, long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                machine.loadAgent(jar.toString(), trap.line());
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException("No trap could be set: " + trap, e);
        } catch (IOException e) {
            if (!Files.exists(trap.marker())) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path root() {
        try {
            return Path.of(Attachment.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
