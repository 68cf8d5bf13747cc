package dev.postern.gateway.exchange;

import dev.postern.gateway.preset.PresetCall;
import dev.postern.gateway.wire.ClientRequest;
import java.util.Optional;

/**
 * A request as it is judged.
 *
 * @param request with the instruction of its template, where it names one and there is one to give
 * @param preset the template
 */
record Asked(ClientRequest request, Optional<PresetCall> preset) {}
