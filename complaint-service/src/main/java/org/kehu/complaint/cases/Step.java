package org.kehu.complaint.cases;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * A step the case went through.
 *
 * @param move what was done
 * @param status the state after it
 * @param stamp who and when
 */
public record Step(CaseMove move, CaseStatus status, Stamp stamp) {}
