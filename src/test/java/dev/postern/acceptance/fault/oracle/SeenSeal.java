package dev.postern.acceptance.fault.oracle;

/**
 * A signed head of the tree that somebody saw.
 *
 * @param where it was seen
 * @param size number of leaves
 * @param root in hexadecimal
 */
public record SeenSeal(String where, long size, String root) {}
