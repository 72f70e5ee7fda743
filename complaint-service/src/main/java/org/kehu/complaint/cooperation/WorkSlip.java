package org.kehu.complaint.cooperation;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * The work contact slip (工作联络单, F-10), also handed in after the problem was solved (P-52).
 *
 * @param content what was needed and done, at most 4000 characters
 * @param reference number of the paper, at most 200 characters
 * @param stamp who handed it in and when
 */
public record WorkSlip(String content, @Nullable String reference, Stamp stamp) {}
