package org.kehu.visit.maintenance;

import java.time.Instant;

/**
 * What a record said before it was corrected, and why it was; a file keeps both.
 *
 * @param by staff id of who corrected it
 */
public record Correction(MaintenanceText before, String reason, String by, Instant at) {}
