package org.kehu.customer.majormatter;

import java.time.Instant;

/** The information department has it. */
public record TakenIn(String by, Instant at) {}
