package org.kehu.visit.revisit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * A date was agreed with the customer.
 *
 * @param on the day
 * @param mode how the revisit will be made; null leaves it
 * @param note how it was agreed
 */
public record AgreeRevisit(LocalDate on, @Nullable ContactMode mode, @Nullable String note) {}
