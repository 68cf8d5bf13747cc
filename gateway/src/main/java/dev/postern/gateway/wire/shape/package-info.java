/** What requests may hold: shapes with every field's treatment, and what a model server will see of a request. */
@NullMarked
package dev.postern.gateway.wire.shape;

import org.jspecify.annotations.NullMarked;
