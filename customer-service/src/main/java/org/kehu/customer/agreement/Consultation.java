package org.kehu.customer.agreement;

import java.time.Instant;

/**
 * Somebody has read the customer's file before signing (签约前查阅客户档案, C-42).
 *
 * @param fileVersion what was read
 */
public record Consultation(String by, long fileVersion, Instant at) {}
