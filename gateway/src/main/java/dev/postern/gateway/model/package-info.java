/** The models employees may name and the servers behind them. */
@NullMarked
package dev.postern.gateway.model;

import org.jspecify.annotations.NullMarked;
