package dev.postern.audit.store.reveal;

import java.util.UUID;

/**
 * What somebody asks to see, and why.
 *
 * @param id of the reveal, of version 7
 * @param purpose in clear, without names of people; at most 256 characters
 * @param ticket where it is dealt with, such as the number of a case; likewise
 * @param most how many requests may be opened, from 1 to {@link Scope#MOST}
 * @param breakGlass whether it is an emergency, where one approval is enough
 */
public record RevealOrder(UUID id, String purpose, String ticket, Scope scope, int most, boolean breakGlass) {}
