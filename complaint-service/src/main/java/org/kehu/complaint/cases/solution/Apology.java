package org.kehu.complaint.cases.solution;

import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Channel;

/**
 * The company's apology for a fault of its own (代表公司表示道歉, P-33).
 *
 * @param words that were said, at most 2000 characters
 * @param via on which channel
 * @param stamp who spoke for the company and when
 */
public record Apology(String words, Channel via, Stamp stamp) {}
