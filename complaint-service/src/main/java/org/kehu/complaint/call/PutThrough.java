package org.kehu.complaint.call;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * One time that a call was put through (转接, P-63).
 *
 * @param skill what it took, a code of the telephone policy
 * @param fromId who had it
 * @param toId who has it since
 * @param stamp who did it and when
 */
public record PutThrough(String skill, String fromId, String toId, Stamp stamp) {}
