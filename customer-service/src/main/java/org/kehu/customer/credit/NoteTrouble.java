package org.kehu.customer.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/** Writes down a credit problem of a customer (C-09). */
public record NoteTrouble(String what, LocalDate occurredOn, @Nullable Money amount) {}
