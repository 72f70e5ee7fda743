package org.kehu.visit.reception;

import org.jspecify.annotations.Nullable;

/**
 * The earliest entry of a customer in the register that made them somebody's.
 *
 * @param closed whether there has been a deal since
 */
public record FirstEntry(String receptionId, @Nullable String belongsToId, boolean closed) {}
