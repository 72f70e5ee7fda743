package org.kehu.visit.occasion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * What came of it (活动总结, catalogue V-33, V-40).
 *
 * @param effect what it did
 * @param problems what went wrong
 * @param lessons what the next one of its kind shall do better; laid before whoever plans it
 * @param income what it brought in, to set beside its costs
 */
public record Evaluation(
    Instant at,
    String by,
    String effect,
    @Nullable String problems,
    @Nullable String lessons,
    @Nullable Money income) {}
