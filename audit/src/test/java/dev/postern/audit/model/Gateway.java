package dev.postern.audit.model;

import java.util.List;
import java.util.stream.Stream;

/** A process. One that is stopped for a while is one that takes no step for a while. */
record Gateway(boolean up, List<Writer> writers, Survivor survivor, Sealer sealer) {
    static Gateway fresh(int lanes) {
        return new Gateway(
                true, Stream.generate(Writer::fresh).limit(lanes).toList(), Survivor.fresh(), Sealer.fresh());
    }

    Gateway dead() {
        return new Gateway(false, List.of(), Survivor.fresh(), Sealer.fresh());
    }

    Gateway with(int index, Writer changed) {
        return new Gateway(up, Lists.put(writers, index, changed), survivor, sealer);
    }

    Gateway with(Survivor changed) {
        return new Gateway(up, writers, changed, sealer);
    }

    Gateway with(Sealer changed) {
        return new Gateway(up, writers, survivor, changed);
    }
}
