/** What tests call the gateway with. */
@NullMarked
package dev.postern.acceptance.client;

import org.jspecify.annotations.NullMarked;
