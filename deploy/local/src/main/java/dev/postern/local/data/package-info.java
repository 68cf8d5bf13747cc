/** What the stack keeps between starts: folders, settings, secrets. */
@NullMarked
package dev.postern.local.data;

import org.jspecify.annotations.NullMarked;
