package org.kehu.customer.account;

import java.time.Instant;

/** Finance does not do it. */
public record Refusal(String reason, String by, Instant at) {}
