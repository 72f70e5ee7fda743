package org.kehu.complaint.cases.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tell the customer that the contact was received (受理告知, P-21, P-23).
 *
 * @param promisedUntil until when the customer will be answered; the resolution target unless told
 */
public record AcknowledgeCase(@Nullable Instant promisedUntil) {}
