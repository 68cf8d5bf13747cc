package dev.postern.gateway.policydesk;

import java.io.IOException;
import java.util.Optional;

/** Where the document of the policy is found that shall be in force. */
@FunctionalInterface
interface PolicyDocuments {

    /**
     * The document as it is now; empty while nobody knows yet which one it is.
     *
     * @throws IOException where it cannot be read at the moment; what is in force stays
     */
    Optional<PolicyDocument> now() throws IOException;
}
