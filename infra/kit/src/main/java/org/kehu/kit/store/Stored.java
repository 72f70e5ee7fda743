package org.kehu.kit.store;

/**
 * The result of a write.
 *
 * @param aggregate the state after it
 * @param replayed whether an earlier request with the same key had done it already
 */
public record Stored<A extends Aggregate>(A aggregate, boolean replayed) {}
