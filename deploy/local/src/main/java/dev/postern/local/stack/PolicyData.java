package dev.postern.local.stack;

import java.nio.file.Path;

/**
 * The company's own data that a policy may name.
 *
 * @param folder where {@code NAME.dataset} and {@code NAME.fingerprint} lie
 * @param keyFile file with the key that they were built with
 */
public record PolicyData(Path folder, Path keyFile) {}
