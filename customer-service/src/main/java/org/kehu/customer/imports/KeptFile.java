package org.kehu.customer.imports;

/** A file as it was kept. */
public record KeptFile(String id, long bytes) {}
