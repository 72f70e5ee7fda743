package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands against its plan.
 *
 * @param flags what is off
 * @param watchAt when it is to be looked at again; null when nothing is due any more
 */
public record Standing(List<Flag> flags, @Nullable Instant watchAt) {

  /** Nothing is off, and nothing due. */
  static final Standing GOOD = new Standing(List.of(), null);

  public Standing {
    flags = List.copyOf(flags);
  }

  /** At that day, by the rules in force; a project that is over stands well. */
  static Standing of(ServiceProject project, ProjectPolicy policy, LocalDate today, ZoneId zone) {
    if (project.status().isOver()) {
      return GOOD;
    }
    List<Flag> flags = new ArrayList<>();
    project.figures().ifPresent(one -> flags.addAll(one.flags(policy.costWarnPercent())));
    if (project.dueDays().anyMatch(day -> day.isBefore(today))) {
      flags.add(Flag.TIME_OVER);
    }
    Instant next =
        project
            .dueDays()
            .filter(day -> !day.isBefore(today))
            .min(Comparator.naturalOrder())
            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
            .orElse(null);
    return new Standing(flags, next);
  }
}
