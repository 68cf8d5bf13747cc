package dev.postern.gateway.policydesk.life;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of the policy. Never changes.
 *
 * @param number from 1, without gaps
 * @param version name and hash of the document, such as {@code acme-baseline@3f2a9c01}
 * @param source the document
 * @param tests its test cases
 * @param draft what it was before
 * @param author who wrote the revision that was published
 * @param publisher the second person
 * @param note what the publisher says about it
 */
public record PublishedPolicy(
        long number,
        String version,
        String source,
        String tests,
        UUID draft,
        Person author,
        Person publisher,
        String note,
        Instant moment) {}
