package org.kehu.visit.market;

import org.jspecify.annotations.Nullable;

/**
 * Which notes are wanted; what is null does not narrow.
 *
 * @param text letters that stand in it
 */
public record MarketFilter(
    @Nullable MarketKind kind,
    @Nullable String tag,
    @Nullable String competitor,
    @Nullable String text) {}
