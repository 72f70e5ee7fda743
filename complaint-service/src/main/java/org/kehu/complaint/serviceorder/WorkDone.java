package org.kehu.complaint.serviceorder;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * What was done at the customer's (完工情况).
 *
 * @param result at most 4000 characters
 * @param acceptance the customer's word to it
 * @param stamp who wrote it down and when
 */
public record WorkDone(String result, Acceptance acceptance, Stamp stamp) {}
