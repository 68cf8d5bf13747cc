package dev.postern.gateway.identity.directory;

import java.io.IOException;
import java.util.Optional;

/** Where it is asked who a person is. */
@FunctionalInterface
interface PeopleSource {
    /**
     * Asks now. Blocks for a few seconds at most.
     *
     * @return empty where there is no such person
     * @throws IOException where nobody answers, or with something else
     */
    Optional<DirectoryUser> ask(String subject) throws IOException;
}
