/** Who goes next, where more want in than can be served. */
@NullMarked
package dev.postern.model.admission;

import org.jspecify.annotations.NullMarked;
