/** Reads the text out of files that clients send, within bounds and without trusting them. */
@NullMarked
package dev.postern.gateway.attachment;

import org.jspecify.annotations.NullMarked;
