/** OpenAI's transcriptions: a form with a recording in, a transcript out. */
@NullMarked
package dev.postern.gateway.wire.audio;

import org.jspecify.annotations.NullMarked;
