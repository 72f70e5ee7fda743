package org.kehu.customer.imports;

/**
 * A file as it was kept.
 *
 * @param sha256 of its content, in hexadecimal
 */
public record KeptFile(String id, long bytes, String sha256) {}
