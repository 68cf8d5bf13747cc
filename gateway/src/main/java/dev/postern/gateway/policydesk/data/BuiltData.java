package dev.postern.gateway.policydesk.data;

/**
 * Data in its built form, ready to be kept.
 *
 * @param amount rows of a dataset, letters and digits of a document
 * @param columns of a dataset as {@code NAME:KIND,NAME:KIND}; empty for a document
 */
public record BuiltData(DataName name, long amount, String columns, Content content) {}
