/** What endpoints share whose answer is one JSON document: it is read into known fields and written anew. */
@NullMarked
package dev.postern.gateway.wire.document;

import org.jspecify.annotations.NullMarked;
