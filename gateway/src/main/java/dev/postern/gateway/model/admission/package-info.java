/** Who may ask a model now, and who waits. */
@NullMarked
package dev.postern.gateway.model.admission;

import org.jspecify.annotations.NullMarked;
