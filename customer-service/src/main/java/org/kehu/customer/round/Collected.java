package org.kehu.customer.round;

import java.time.Instant;

/** A department handed its originals in, with its manager's help (C-58). */
public record Collected(String departmentId, String note, Instant at, String by) {}
