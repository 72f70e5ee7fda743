package org.kehu.complaint.cases.solution;

import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Channel;

/**
 * What the customer was told on the way to the solution (进度告知, P-27).
 *
 * @param content in our words, at most 2000 characters
 * @param via on which channel
 * @param stamp who told it and when
 */
public record ProgressReport(String content, Channel via, Stamp stamp) {}
