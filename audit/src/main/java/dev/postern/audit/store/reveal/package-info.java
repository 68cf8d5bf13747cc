/** Reveals in the database: who asked, who agreed, and what they then see. Each step is a record before it counts. */
@NullMarked
package dev.postern.audit.store.reveal;

import org.jspecify.annotations.NullMarked;
