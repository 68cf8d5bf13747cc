/** A real Postgres for the trail. */
@NullMarked
package dev.postern.local.postgres;

import org.jspecify.annotations.NullMarked;
