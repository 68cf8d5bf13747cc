/** The trail in Postgres: the writers of the lanes, the readers of the desk, and the check of the whole. */
@NullMarked
package dev.postern.audit.store;

import org.jspecify.annotations.NullMarked;
