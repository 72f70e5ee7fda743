package org.kehu.complaint.violation;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * What somebody said to it.
 *
 * @param text at most 4000 characters
 * @param stamp who wrote it down and when
 */
public record Words(String text, Stamp stamp) {}
