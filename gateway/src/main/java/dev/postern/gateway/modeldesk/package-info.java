/** The models desk: what operators see and change of the catalogue, and how every gateway follows. */
@NullMarked
package dev.postern.gateway.modeldesk;

import org.jspecify.annotations.NullMarked;
