package org.kehu.customer.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/** A credit problem that occurred (过去的信用问题, C-09). */
public record Trouble(
    String id, String what, LocalDate occurredOn, @Nullable Money amount, Instant at, String by) {}
