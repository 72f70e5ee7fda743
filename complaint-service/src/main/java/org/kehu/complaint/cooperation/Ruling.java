package org.kehu.complaint.cooperation;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * What the office decided (裁决).
 *
 * @param decision at most 4000 characters
 * @param stamp who decided and when
 */
public record Ruling(String decision, Stamp stamp) {}
