package org.kehu.kit.store;

import org.kehu.kit.call.Call;

/**
 * A new aggregate among several that are inserted at once.
 *
 * @param call that makes it, with an idempotency key of its own
 */
public record Creation<A extends Aggregate, E>(Call call, Change<A, E> change) {}
