package org.kehu.local.database;

/**
 * A query that no index could serve. {@code shape} names the fields and operators of filter and
 * sort without their values; {@code documents} is the size of the collection that was read; {@code
 * inOrder} tells whether an index at least gave the wanted order, so that a page ends the reading.
 */
public record FullScan(
    String database, String collection, String shape, long documents, boolean inOrder) {}
