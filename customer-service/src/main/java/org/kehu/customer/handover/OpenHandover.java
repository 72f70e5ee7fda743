package org.kehu.customer.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a person leaves.
 *
 * @param staffId who leaves
 * @param leavesOn the last day
 * @param successors who takes over what; null for the leader of the department
 */
public record OpenHandover(
    String staffId, LocalDate leavesOn, String reason, @Nullable Successors successors) {}
