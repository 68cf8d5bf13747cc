/** What is said of a model and of the servers behind it. */
@NullMarked
package dev.postern.model;

import org.jspecify.annotations.NullMarked;
