/** JSON as the gateway reads it: strictly (I-JSON, RFC 7493), with the place of every value. */
@NullMarked
package dev.postern.gateway.wire.json;

import org.jspecify.annotations.NullMarked;
