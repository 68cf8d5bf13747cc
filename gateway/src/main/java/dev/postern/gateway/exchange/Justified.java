package dev.postern.gateway.exchange;

import dev.postern.gateway.ticket.Ticket;
import dev.postern.policy.text.SensitiveText;
import java.util.SortedSet;

/**
 * Why an exchange goes on that policy held back.
 *
 * @param ticket what it was given; not used up yet
 * @param rules ids of the rules that asked
 * @param said what the requester says
 * @param masked the same as policy lets it go
 */
record Justified(Ticket ticket, SortedSet<String> rules, SensitiveText said, SensitiveText masked) {}
