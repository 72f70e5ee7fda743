package org.kehu.customer.handover;

import java.time.Instant;

/** Who confirmed for a department, and when. */
public record Signature(String by, Instant at) {}
