package org.kehu.complaint.call;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * What the caller was told (答复, P-61).
 *
 * @param answer in full
 * @param basis what it was checked against, or with whom
 * @param stamp who told it and when
 */
public record Reply(String answer, String basis, Stamp stamp) {}
