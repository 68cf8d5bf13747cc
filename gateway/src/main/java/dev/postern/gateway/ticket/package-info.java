/** Tickets: what a requester comes again with whose prompt was held back, once and within minutes. */
@NullMarked
package dev.postern.gateway.ticket;

import org.jspecify.annotations.NullMarked;
