package org.kehu.local.database;

/**
 * A query that no index could serve. {@code shape} names the fields and operators of filter and
 * sort without their values; {@code documents} is the size of the collection that was read.
 */
public record FullScan(String database, String collection, String shape, long documents) {}
