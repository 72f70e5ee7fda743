package org.kehu.visit.customerreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * The customer got a report.
 *
 * @param at when; null for now
 */
public record DeliverReport(ContactMode mode, @Nullable Instant at, @Nullable String response) {}
