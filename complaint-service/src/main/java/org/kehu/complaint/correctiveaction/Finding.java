package org.kehu.complaint.correctiveaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;

/**
 * Something that calls for an action without anybody asking for it.
 *
 * @param origin a survey or a pattern
 * @param pattern what comes back, {@code customer/<id>} or {@code product/<name>}; null for a
 *     survey
 * @param departmentId whose leader gets the action
 * @param caseIds the cases that show it, at most {@link
 *     org.kehu.complaint.correctiveaction.command.PlanAction#MOST_CASES}
 * @param level of the most confidential of them
 * @param rootCause what is known of the cause
 * @param description what is to be done
 */
record Finding(
    ActionOrigin origin,
    @Nullable String pattern,
    String departmentId,
    List<String> caseIds,
    @Nullable String product,
    Level level,
    String rootCause,
    String description) {}
