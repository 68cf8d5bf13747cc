/** Policies as files: checked and tried here, fetched from a gateway and proposed to one. */
@NullMarked
package dev.postern.local.policy;

import org.jspecify.annotations.NullMarked;
