package org.kehu.complaint.cases.solution;

import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Channel;

/**
 * The customer came again on the same matter before it was solved (催办, P-55).
 *
 * @param channel how
 * @param note what the customer said, at most 2000 characters
 * @param stamp who took it and when
 */
public record FurtherContact(Channel channel, String note, Stamp stamp) {}
