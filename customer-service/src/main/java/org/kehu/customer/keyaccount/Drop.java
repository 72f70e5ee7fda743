package org.kehu.customer.keyaccount;

import java.time.Instant;

/** Why it is developed no more. */
public record Drop(String reason, Instant at, String by) {}
