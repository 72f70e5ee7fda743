package org.kehu.kit.examination;

import java.time.Instant;

/**
 * Somebody looked at a rule as a whole.
 *
 * @param at when
 * @param by who; a staff id
 * @param version the version that was in force; 0 is the shipped default
 * @param outcome what follows
 * @param findings what was found, in words
 */
public record Examination(
    Instant at, String by, int version, ExaminationOutcome outcome, String findings) {}
