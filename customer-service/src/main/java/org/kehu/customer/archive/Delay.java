package org.kehu.customer.archive;

import java.time.Instant;

/**
 * A volume was not handed in in time; its department is penalised under the rules (C-53).
 *
 * @param dueAt when it should have come
 */
public record Delay(String departmentId, Instant dueAt, Instant notedAt) {}
