package org.kehu.complaint.cases.clock;

import java.time.Instant;

/**
 * Who did a step and when (ISO 10002: actor and time of each step).
 *
 * @param by staff id, client id or {@code system:complaint}
 * @param at to the millisecond
 */
public record Stamp(String by, Instant at) {}
