/** A piece of the trail in one file, and the check of it without the database it came from. */
@NullMarked
package dev.postern.audit.bundle;

import org.jspecify.annotations.NullMarked;
