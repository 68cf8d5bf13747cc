/** What no client library sends: bytes, heads and bodies at the edge of HTTP and JSON, over bare connections. */
@NullMarked
package dev.postern.acceptance.strict;

import org.jspecify.annotations.NullMarked;
