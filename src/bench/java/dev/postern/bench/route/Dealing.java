package dev.postern.bench.route;

import dev.postern.model.route.Candidate;
import dev.postern.model.route.Chooser;
import dev.postern.model.route.PrefixMemory;
import java.util.ArrayList;
import java.util.List;

/** A way of dealing requests to servers. */
sealed interface Dealing {
    /** Index of the server that gets it. */
    int choose(List<SimulatedServer> servers, Ask ask);

    /** One after the other. */
    final class RoundRobin implements Dealing {
        private int next;

        @Override
        public int choose(List<SimulatedServer> servers, Ask ask) {
            return next++ % servers.size();
        }
    }

    /** Whoever has the fewest requests. */
    final class LeastLoad implements Dealing {
        private int turn;

        @Override
        public int choose(List<SimulatedServer> servers, Ask ask) {
            int best = turn++ % servers.size();
            for (int i = 0; i < servers.size(); i++) {
                if (servers.get(i).load() < servers.get(best).load()) {
                    best = i;
                }
            }
            return best;
        }
    }

    /** As the gateway does. */
    final class ByPrefix implements Dealing {
        private final Chooser chooser = new Chooser(1.25);
        private final PrefixMemory memory = new PrefixMemory(65_536);

        @Override
        public int choose(List<SimulatedServer> servers, Ask ask) {
            List<Candidate> candidates = new ArrayList<>();
            for (SimulatedServer server : servers) {
                candidates.add(new Candidate(
                        server.name(),
                        1,
                        server.load(),
                        server.cacheUse(),
                        memory.matched(server.name(), ask.prefix())));
            }
            int chosen = chooser.choose(candidates, ask.prefix()).index();
            memory.met(servers.get(chosen).name(), ask.prefix());
            return chosen;
        }
    }
}
