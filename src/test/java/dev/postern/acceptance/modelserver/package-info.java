/** A model server that does what a test tells it to, in the shapes of vLLM and llama.cpp, and remembers what it got. */
@NullMarked
package dev.postern.acceptance.modelserver;

import org.jspecify.annotations.NullMarked;
