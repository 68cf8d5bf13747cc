/** What the trail records. */
@NullMarked
package dev.postern.audit.event;

import org.jspecify.annotations.NullMarked;
