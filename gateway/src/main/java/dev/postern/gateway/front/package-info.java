/** The door: paths, sizes, media types, deadlines and ids, before anybody asks who it is. */
@NullMarked
package dev.postern.gateway.front;

import org.jspecify.annotations.NullMarked;
