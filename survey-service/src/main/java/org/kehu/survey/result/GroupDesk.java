package org.kehu.survey.result;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.survey.result.GroupSize.Least;
import org.kehu.survey.survey.Survey;
import org.springframework.stereotype.Service;

/** Works out results group by group, and how they change with time. */
@Service
public class GroupDesk {

  private final Distributions distributions;
  private final GroupSize groupSize;

  GroupDesk(Distributions distributions, GroupSize groupSize) {
    this.distributions = distributions;
    this.groupSize = groupSize;
  }

  /**
   * Results by group.
   *
   * @param minimumGroupSize groups of fewer are kept back
   * @param ruleVersion version of the rule that says so
   * @param withheld why there are none yet; absent when there are
   */
  public record Groups(
      int minimumGroupSize,
      int ruleVersion,
      @Nullable Withheld withheld,
      List<GroupResult> groups) {}

  /** Out of the responses that may be seen. */
  public Groups of(Survey survey, Grouping grouping, Sight sight) {
    Least least = groupSize.of(survey);
    if (GroupSize.isStillOpen(survey)) {
      return new Groups(least.size(), least.ruleVersion(), Withheld.STILL_OPEN, List.of());
    }
    SortedMap<String, Distribution> all = distributions.of(Pool.of(survey, sight), grouping);
    Set<String> keptBack = keptBack(all, least.size());
    List<GroupResult> groups =
        all.entrySet().stream()
            .map(group ->
                keptBack.contains(group.getKey())
                    ? GroupResult.keptBack(group.getKey(), group.getValue())
                    : GroupResult.shown(group.getKey(), group.getValue()))
            .toList();
    return new Groups(least.size(), least.ruleVersion(), null, groups);
  }

  /**
   * The groups that are too small; and, as long as those together could be worked out of the whole
   * and would be too few, the next smallest one too.
   */
  static Set<String> keptBack(SortedMap<String, Distribution> all, int least) {
    Set<String> keptBack = new HashSet<>();
    long hidden = 0;
    List<Map.Entry<String, Distribution>> smallestFirst =
        all.entrySet().stream()
            .sorted(Comparator.comparingLong(group -> group.getValue().responses()))
            .toList();
    for (Map.Entry<String, Distribution> group : smallestFirst) {
      long n = group.getValue().responses();
      if (n < least || (hidden > 0 && hidden < least)) {
        keptBack.add(group.getKey());
        hidden += n;
      }
    }
    return keptBack;
  }
}
