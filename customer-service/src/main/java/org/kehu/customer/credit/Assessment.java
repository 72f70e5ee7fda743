package org.kehu.customer.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * A credit grade as somebody decided it.
 *
 * @param limit of its own; null for that of the grade
 */
public record Assessment(
    String grade, @Nullable Money limit, String reason, Instant at, String by) {}
