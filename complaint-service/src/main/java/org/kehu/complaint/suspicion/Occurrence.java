package org.kehu.complaint.suspicion;

import java.time.Instant;
import org.kehu.complaint.cases.solution.Evidence;

/**
 * Something that a rule looks for and found.
 *
 * @param personId whose doing it is
 * @param at when it happened
 * @param evidence what shows it, and where that lies
 */
record Occurrence(String personId, Instant at, Evidence evidence) {}
