package dev.postern.model.fit;

/**
 * One tensor of a head.
 *
 * @param type the name of its number format
 * @param elements how many numbers are stored
 * @param offset where it begins, in bytes from the begin of the data
 * @param bytes its length
 */
record Tensor(String name, String type, long elements, long offset, long bytes) {}
