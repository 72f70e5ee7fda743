package org.kehu.customer.agreement;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was reminded of and still stands, and when the next is due.
 *
 * @param told keys of the marks that were passed
 * @param nextAt null while nothing lies ahead
 */
public record Reminders(Set<String> told, @Nullable Instant nextAt) {

  static final Reminders NONE = new Reminders(Set.of(), null);

  public Reminders {
    told = told == null ? Set.of() : new LinkedHashSet<>(told);
  }

  /** The marks that are reached and were not told. */
  List<Mark> due(List<Mark> marks, Instant now) {
    return marks.stream()
        .filter(mark -> !told.contains(mark.key()) && !mark.at().isAfter(now))
        .toList();
  }

  /** All that is reached is told. */
  Reminders passed(List<Mark> marks, Instant now) {
    Set<String> all = new LinkedHashSet<>(told);
    due(marks, now).forEach(mark -> all.add(mark.key()));
    return new Reminders(all, nextAt).planned(marks);
  }

  /** The same for what lies ahead now; what stands no more is forgotten. */
  Reminders planned(List<Mark> marks) {
    Set<String> standing =
        marks.stream().map(Mark::key).filter(told::contains).collect(Collectors.toSet());
    Instant next =
        marks.stream()
            .filter(mark -> !standing.contains(mark.key()))
            .map(Mark::at)
            .min(Instant::compareTo)
            .orElse(null);
    return new Reminders(standing, next);
  }

  /** Whether somebody was reminded of this and it still stands. */
  public boolean toldOf(Mark.What what) {
    String prefix = what.name().toLowerCase(Locale.ROOT) + "-";
    return told.stream().anyMatch(key -> key.startsWith(prefix));
  }
}
