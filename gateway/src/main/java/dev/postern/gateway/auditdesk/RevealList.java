package dev.postern.gateway.auditdesk;

import java.util.List;

/**
 * A page of reveals, newest first. What does not fit the question is left out after the page was read, so a page may hold
 * fewer than there could be and still have one that follows.
 *
 * @param next what to give as {@code cursor} for the page that follows; empty on the last one
 */
public record RevealList(List<RevealView> reveals, String next) {}
