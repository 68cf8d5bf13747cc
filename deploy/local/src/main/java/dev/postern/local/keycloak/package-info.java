/** A real Keycloak with the demo realm. */
@NullMarked
package dev.postern.local.keycloak;

import org.jspecify.annotations.NullMarked;
