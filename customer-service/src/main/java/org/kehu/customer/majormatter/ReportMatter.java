package org.kehu.customer.majormatter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reports a major matter.
 *
 * @param customer id or number of the customer
 * @param secrecy why the business itself keeps it secret; null to report it as all are
 */
public record ReportMatter(
    String customer,
    MajorMatterKind kind,
    String what,
    LocalDate happenedOn,
    @Nullable String secrecy) {}
