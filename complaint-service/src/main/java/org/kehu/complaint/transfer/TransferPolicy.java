package org.kehu.complaint.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case goes to that somebody passes on (移交规则, K-14, P-50, P-54, P-56).
 *
 * @param receivers who of a department receives it, the first who is there; nobody of them means
 *     the department's queue
 * @param departmentId to which department it goes when none is named; null when one has to be named
 * @param upward whether it goes to the supervisor of whoever passes it on when none is named
 */
public record TransferPolicy(
    @NotNull @Size(max = 3) List<@NotNull Receiver> receivers,
    @Nullable @Size(min = 1, max = 60) String departmentId,
    boolean upward) {}
