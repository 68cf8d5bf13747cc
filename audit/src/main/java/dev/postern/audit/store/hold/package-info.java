/** Keeps legal holds, each step of them recorded before it counts. */
@NullMarked
package dev.postern.audit.store.hold;

import org.jspecify.annotations.NullMarked;
