/** What stands behind the tokens that models see: one vault for each conversation of each requester. */
@NullMarked
package dev.postern.gateway.vault;

import org.jspecify.annotations.NullMarked;
