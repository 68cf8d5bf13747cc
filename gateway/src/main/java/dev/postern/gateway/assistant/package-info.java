/** What the pages need from their server: the login in front of them, their headers, the session behind them. */
@NullMarked
package dev.postern.gateway.assistant;

import org.jspecify.annotations.NullMarked;
