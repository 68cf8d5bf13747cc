package dev.postern.gateway.siem;

import dev.postern.audit.siem.Dressing;
import dev.postern.audit.siem.SiemFormat;
import dev.postern.audit.store.DatabaseAccount;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.RecordedSiemAlarm;
import dev.postern.audit.store.SiemAlarm;
import dev.postern.audit.store.SiemExport;
import dev.postern.audit.store.SiemSettings;
import dev.postern.gateway.config.AuditSettings;
import dev.postern.gateway.config.CollectorSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.front.TimeOrderedIds;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;

/** Makes an export for each collector in the configuration. Addresses come from nowhere else. */
final class SiemSetUp {

    @Produces
    @Singleton
    SiemExports exports(PosternConfig config, PostgresTrail trail, TimeOrderedIds ids) {
        AuditSettings audit = config.audit();
        SiemAlarm alarm = new RecordedSiemAlarm(trail, ids::next);
        List<SiemExport> exports = audit.siem().sinks().entrySet().stream()
                .map(sink -> export(audit, sink.getKey(), sink.getValue(), alarm))
                .toList();
        return new SiemExports(exports);
    }

    void close(@Disposes SiemExports exports) {
        exports.all().forEach(SiemExport::close);
    }

    private static SiemExport export(AuditSettings audit, String name, CollectorSettings collector, SiemAlarm alarm) {
        DatabaseAccount keeper = new DatabaseAccount(
                audit.jdbcUrl(), audit.keeper().user(), audit.keeper().password());
        SiemSettings settings = new SiemSettings(
                keeper, name, collector.batch(), collector.pause(), collector.tries(), collector.fromNow());
        CollectorSetUp setUp = new CollectorSetUp(name, collector);
        SiemFormat format = setUp.format();
        Dressing dressing = setUp.dressing();
        return new SiemExport(
                settings,
                event -> dressing.dress(event, format, collector.enterpriseNumber()),
                setUp.sink(),
                setUp.aside(),
                alarm,
                new SecureRandom());
    }
}
