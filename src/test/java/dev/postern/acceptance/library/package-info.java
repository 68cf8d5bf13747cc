/** Real client libraries, once through the gateway and once straight at the model server: they cannot tell which. */
@NullMarked
package dev.postern.acceptance.library;

import org.jspecify.annotations.NullMarked;
