package org.kehu.kit.policy;

import java.time.Instant;

/** An approved version, in force or announced; the value as JSON text. */
public record PromulgatedVersion(int number, Instant effectiveFrom, String value) {}
