package org.kehu.customer.loan;

import java.time.Instant;

/** Something that was done to find a lost volume (追查, C-78). */
public record TraceStep(String what, Instant at, String by) {}
