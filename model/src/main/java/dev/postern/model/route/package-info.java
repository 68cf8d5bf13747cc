/** Chooses among the servers of a model. */
@NullMarked
package dev.postern.model.route;

import org.jspecify.annotations.NullMarked;
