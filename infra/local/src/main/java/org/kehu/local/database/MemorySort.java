package org.kehu.local.database;

/**
 * A page whose documents an index finds by their values, but none in the wanted order: all of them
 * are read and sorted for each page. {@code shape} as that of a {@link FullScan}.
 */
public record MemorySort(String database, String collection, String shape) {}
