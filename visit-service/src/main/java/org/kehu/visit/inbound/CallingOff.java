package org.kehu.visit.inbound;

import java.time.Instant;

/** It was called off. */
public record CallingOff(String reason, String by, Instant at) {}
