package dev.postern.gateway.siem;

import dev.postern.audit.store.SiemExport;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Starts the exports and shows how far they are. The gateway stays ready whatever becomes of them: records are safe in the
 * trail, and a collector that comes back is told of all of them.
 */
@Singleton
final class SiemStart {
    private final SiemExports exports;
    private final MeterRegistry registry;

    @Inject
    SiemStart(SiemExports exports, MeterRegistry registry) {
        this.exports = exports;
        this.registry = registry;
    }

    void begin(@Observes StartupEvent event) {
        for (SiemExport export : exports.all()) {
            show(export);
            export.start();
        }
    }

    private void show(SiemExport export) {
        Gauge.builder("postern.siem.lag", export, each -> each.state().lag())
                .description("Sealed records that the collector does not have")
                .tag("sink", export.sink())
                .register(registry);
        Gauge.builder(
                        "postern.siem.failing",
                        export,
                        each -> each.state().problem().isPresent() ? 1 : 0)
                .description("Whether the collector cannot be told at present")
                .tag("sink", export.sink())
                .register(registry);
        FunctionCounter.builder(
                        "postern.siem.told", export, each -> each.state().told())
                .tag("sink", export.sink())
                .register(registry);
        FunctionCounter.builder(
                        "postern.siem.put.aside", export, each -> each.state().putAside())
                .tag("sink", export.sink())
                .register(registry);
        FunctionCounter.builder(
                        "postern.siem.missing", export, each -> each.state().missing())
                .tag("sink", export.sink())
                .register(registry);
    }
}
