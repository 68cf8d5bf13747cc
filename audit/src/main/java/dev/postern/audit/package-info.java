/** The trail: what happened, in an order that cannot be changed unseen. */
@NullMarked
package dev.postern.audit;

import org.jspecify.annotations.NullMarked;
