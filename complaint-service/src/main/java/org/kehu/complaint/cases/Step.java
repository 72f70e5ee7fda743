package org.kehu.complaint.cases;

/**
 * A step the case went through.
 *
 * @param move what was done
 * @param status the state after it
 * @param stamp who and when
 */
public record Step(CaseMove move, CaseStatus status, Stamp stamp) {}
