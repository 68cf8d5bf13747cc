/** What rules could see of exchanges, kept for a while without text and names, and drafts tried on it. */
@NullMarked
package dev.postern.gateway.vector;

import org.jspecify.annotations.NullMarked;
