/** What a record is made of, byte by byte, and how each record holds on to the one before it. */
@NullMarked
package dev.postern.audit.chain;

import org.jspecify.annotations.NullMarked;
