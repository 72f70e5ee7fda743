package org.kehu.visit.customerreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * How the customer got a report.
 *
 * @param by staff id of who gave it
 * @param late whether that was after the day it was due
 * @param response what the customer said
 */
public record Delivery(
    Instant at, String by, ContactMode mode, boolean late, @Nullable String response) {}
