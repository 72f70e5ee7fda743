package org.kehu.customer.lead;

import org.jspecify.annotations.Nullable;

/**
 * A lead was found.
 *
 * @param companyName the enterprise that may become a customer
 * @param need what it may need
 * @param departmentId that is to follow it up; null for the department of new customers
 */
public record FindLead(
    String companyName, String need, Origin origin, @Nullable String departmentId) {}
