/** How much people, groups and keys may use: limits, what is reserved and used of them on all gateways, and who used what. */
@NullMarked
package dev.postern.gateway.quota;

import org.jspecify.annotations.NullMarked;
