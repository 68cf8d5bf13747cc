package dev.postern.acceptance.stack;

import dev.postern.local.gateway.GatewayProcess;
import dev.postern.local.postgres.LocalPostgres;
import java.nio.file.Path;

/**
 * The processes of a stack, for tests that kill, stop or slow them.
 *
 * @param seals the file that each seal is added to
 */
public record Machinery(GatewayProcess gateway, LocalPostgres database, Path seals) {}
