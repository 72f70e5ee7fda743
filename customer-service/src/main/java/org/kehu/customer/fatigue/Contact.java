package org.kehu.customer.fatigue;

import java.time.Instant;

/**
 * A contact with a customer, as it is counted.
 *
 * @param reference what it was: a notice's id or {@code <kind>/<id>}; counted once
 */
public record Contact(String reference, ContactKind kind, Instant at) {}
