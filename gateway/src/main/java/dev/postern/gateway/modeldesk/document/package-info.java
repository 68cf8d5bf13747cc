/** What operators write about a model: its form, what is wrong with one, and the model that it becomes. */
@NullMarked
package dev.postern.gateway.modeldesk.document;

import org.jspecify.annotations.NullMarked;
