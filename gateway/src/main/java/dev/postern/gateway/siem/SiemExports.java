package dev.postern.gateway.siem;

import dev.postern.audit.store.SiemExport;
import java.util.List;

/** The exports of this process, one for each collector. */
record SiemExports(List<SiemExport> all) {
    SiemExports {
        all = List.copyOf(all);
    }
}
