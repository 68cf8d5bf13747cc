package dev.postern.gateway.policydesk;

import java.io.IOException;

/** Where the document of the policy is found that shall be in force. */
@FunctionalInterface
interface PolicyDocuments {

    /**
     * The document as it is now.
     *
     * @throws IOException where it cannot be read at the moment; what is in force stays
     */
    PolicyDocument now() throws IOException;
}
