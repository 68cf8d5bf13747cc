/**
 * API keys as they come with requests: their form, what proves them, what they are good for. What is kept of them is of
 * another room, which the gateway's own is not known to here.
 */
@NullMarked
package dev.postern.gateway.identity.key;

import org.jspecify.annotations.NullMarked;
