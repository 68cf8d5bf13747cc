/** The time of data: partitions made ahead of it, and what happens when it is over. */
@NullMarked
package dev.postern.audit.store.retention;

import org.jspecify.annotations.NullMarked;
