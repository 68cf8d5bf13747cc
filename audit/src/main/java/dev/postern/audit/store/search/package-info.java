/** Finds and counts what the trail holds, for auditors. Reads only, and never opens a name or a text. */
@NullMarked
package dev.postern.audit.store.search;

import org.jspecify.annotations.NullMarked;
