package org.kehu.customer.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the legal department said of a draft (C-127).
 *
 * @param agreed whether it is legal and compliant as it stands
 * @param note the amendments that it asks for, or a remark
 */
public record Opinion(
    String approvalId, boolean agreed, @Nullable String note, String by, Instant at) {}
