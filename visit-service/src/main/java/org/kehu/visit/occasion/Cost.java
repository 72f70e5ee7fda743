package org.kehu.visit.occasion;

import java.time.Instant;
import org.kehu.kit.money.Money;

/** Something that was paid for an occasion. */
public record Cost(String what, Money amount, String by, Instant at) {}
