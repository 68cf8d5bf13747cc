/** What is kept beyond its time for a matter of law, and who may let go of it. */
@NullMarked
package dev.postern.audit.hold;

import org.jspecify.annotations.NullMarked;
