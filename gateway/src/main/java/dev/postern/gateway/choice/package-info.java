/** Which model answers a request that leaves it open. */
@NullMarked
package dev.postern.gateway.choice;

import org.jspecify.annotations.NullMarked;
