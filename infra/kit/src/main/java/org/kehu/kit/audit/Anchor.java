package org.kehu.kit.audit;

import java.time.Instant;

/**
 * How far a chain had come, told outside the database.
 *
 * @param service whose chain
 * @param chain its id
 * @param number of the last link then
 * @param hash of that link
 * @param time when it was told
 */
public record Anchor(String service, String chain, long number, String hash, Instant time) {}
