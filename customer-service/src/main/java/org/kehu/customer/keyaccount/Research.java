package org.kehu.customer.keyaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Research of a potential customer (潜在客户调研, C-110), in its order: a later part without the ones
 * before it is refused.
 *
 * @param analysis what was found and sifted (分析筛选)
 * @param report the research report (调研报告)
 */
public record Research(
    @Nullable String goal,
    @Nullable String information,
    @Nullable String analysis,
    @Nullable String report) {

  /** The parts, in their order. */
  public enum Part {
    GOAL,
    INFORMATION,
    ANALYSIS,
    REPORT
  }

  static final Research NONE = new Research(null, null, null, null);

  public Research {
    List<Part> skipped = skipped(parts(goal, information, analysis, report));
    if (!skipped.isEmpty()) {
      throw KeyAccountProblem.RESEARCH_OUT_OF_ORDER.problem().with("missing", skipped);
    }
  }

  private static List<Part> parts(@Nullable String... texts) {
    List<Part> there = new ArrayList<>();
    for (Part part : Part.values()) {
      if (texts[part.ordinal()] != null) {
        there.add(part);
      }
    }
    return there;
  }

  private static List<Part> skipped(List<Part> there) {
    int reached = there.isEmpty() ? 0 : there.getLast().ordinal();
    return List.of(Part.values()).subList(0, reached).stream()
        .filter(part -> !there.contains(part))
        .toList();
  }

  /** How far it has come; null before the goal is set. */
  public @Nullable Part reached() {
    List<Part> there = parts(goal, information, analysis, report);
    return there.isEmpty() ? null : there.getLast();
  }

  boolean isComplete() {
    return Objects.equals(reached(), Part.REPORT);
  }
}
