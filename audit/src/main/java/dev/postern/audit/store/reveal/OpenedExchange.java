package dev.postern.audit.store.reveal;

import java.util.UUID;

/**
 * All that the trail keeps of a request out of sight.
 *
 * @param id of the request
 * @param person who asked
 * @param received the request as it was received
 * @param forwarded the request as it was sent on
 * @param delivered the answer as it was delivered
 * @param clientAddress where it came from
 * @param clientRequestId the id its client gave it
 */
public record OpenedExchange(
        UUID id,
        OpenedPerson person,
        OpenedText received,
        OpenedText forwarded,
        OpenedText delivered,
        OpenedText clientAddress,
        OpenedText clientRequestId) {}
