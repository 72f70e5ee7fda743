package org.kehu.customer.agreement;

import java.time.Instant;

/**
 * A signed version was put on file (归档备案, C-129).
 *
 * @param place where the original lies
 */
public record Filing(String archiveNumber, String place, Instant at, String by) {}
