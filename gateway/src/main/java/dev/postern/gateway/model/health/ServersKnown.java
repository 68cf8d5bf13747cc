package dev.postern.gateway.model.health;

import java.util.Set;

/** Somebody who remembers something of servers and lets go of those that are in no catalogue any more. */
public interface ServersKnown {

    /**
     * Only these are left.
     *
     * @param names of the servers there are, as {@link ServerProcess#name()} has them
     */
    void keepOnly(Set<String> names);
}
